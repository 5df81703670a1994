import { PROBLEMS, ProblemAnswer, type ProblemCode } from '@simpul/domain/wire'
import { z } from 'zod'
import type { AnyRoute } from './route.ts'
import { routes } from './routes.ts'

/** Problems any route may end with. */
const ALWAYS: readonly ProblemCode[] = ['bad-request', 'too-many-tries', 'busy', 'server-fault']
const WITH_BODY: readonly ProblemCode[] = ['not-json', 'too-large']
const GUARDED: readonly ProblemCode[] = ['not-signed-in', 'device-revoked', 'not-allowed']

type Json = Record<string, unknown>

/** The description of the API, OpenAPI 3.1, made from the schemas that read the requests. */
export function openApiDocument(origin: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Simpul',
      version: '1',
      description: 'Every answer that is no success is a problem: a code of the catalogue and a sentence.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(ProblemAnswer, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'simpul', description: 'Desks, after /api/sign-in' },
        phone: { type: 'http', scheme: 'bearer', description: 'The token of an activated phone' },
        push: { type: 'http', scheme: 'bearer', description: 'The token that only hands in entries' },
      },
    },
  }
}

function operation(route: AnyRoute): Json {
  const { summary, doors, body, answer } = route
  return {
    operationId: operationId(route),
    summary,
    security: doors === 'anyone' ? [] : doors.map((kind) => ({ [kind]: [] })),
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            description: 'May be packed with gzip.',
            content: { 'application/json': { schema: jsonSchema(body, 'input') } },
          },
        }),
    responses: { 200: success(answer), ...problemResponses(route) },
  }
}

const operationId = ({ method, path }: AnyRoute): string =>
  `${method}${path
    .replace(/^\/api/, '')
    .split(/[^a-zA-Z]+/)
    .filter((word) => word !== '')
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
    .join('')}`

function success(answer: AnyRoute['answer']): Json {
  return 'about' in answer
    ? { description: answer.about, content: { [answer.type]: {} } }
    : { description: 'OK', content: { 'application/json': { schema: jsonSchema(answer, 'output') } } }
}

/** One answer per status; codes that share one are listed in it. */
function problemResponses({ doors, body, problems = [] }: AnyRoute): Record<string, Json> {
  const codes = new Set<ProblemCode>([
    ...ALWAYS,
    ...(body === undefined ? [] : WITH_BODY),
    ...(doors === 'anyone' ? [] : GUARDED),
    ...problems,
  ])
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of codes) {
    const { status } = PROBLEMS[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, listed]) => [
      status,
      {
        description: listed.join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function parameters(schema: AnyRoute['params'], where: 'path' | 'query'): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }))
}

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return plain
}
