import { PROBLEMS } from '@simpul/domain/wire'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { routes } from './routes.ts'

interface Operation {
  operationId: string
  summary: string
  security: Record<string, string[]>[]
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: { 'application/json': { schema: { type?: string } } } }
  responses: Record<string, { description: string; content?: object }>
}

const document = openApiDocument('https://simpul.test') as {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

describe('the description of the API', () => {
  it('has every route, and only those', () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
      routes.map(({ path, method }) => `${method} ${path}`).sort(),
    )
  })

  it('has the promised routes', () => {
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/sign-in',
        '/api/sign-out',
        '/api/me',
        '/api/devices/activate',
        '/api/devices/unlock',
        '/api/devices/{id}/revoke',
        '/api/invitations',
        '/api/users',
        '/api/units',
        '/health',
        '/api/sync/push',
        '/api/sync/pull',
        '/api/sync/reconcile',
        '/api/sync/rescue',
      ]),
    )
  })

  it('is OpenAPI 3.1 as far as its structure goes', () => {
    expect(document.openapi).toBe('3.1.0')
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(declared.map(({ name }) => name)).toEqual(named)
      expect(declared.every(({ required }) => required)).toBe(true)
      expect(operation.responses['200']?.content).toBeDefined()
      expect(operation.summary.length).toBeGreaterThan(10)
      for (const scheme of operation.security.flatMap(Object.keys))
        expect(document.components.securitySchemes).toHaveProperty(scheme)
    }
    for (const reference of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(reference[1] ?? '')
  })

  it('takes its bodies from the schemas that read them', () => {
    const push = document.paths['/api/sync/push']?.['post']
    expect(push?.requestBody?.content['application/json'].schema).toMatchObject({
      type: 'object',
      required: ['device', 'waiting'],
      additionalProperties: false,
    })
  })

  it('names only problems of the catalogue, under their status', () => {
    for (const { operation } of operations) {
      for (const [status, { description }] of Object.entries(operation.responses)) {
        if (status === '200') continue
        for (const code of description.split(', '))
          expect(PROBLEMS[code as keyof typeof PROBLEMS]?.status).toBe(Number(status))
      }
    }
  })

  it('has a sentence in both languages for every problem', () => {
    for (const { text, status } of Object.values(PROBLEMS)) {
      expect(text.id.length).toBeGreaterThan(10)
      expect(text.en.length).toBeGreaterThan(10)
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })
})
