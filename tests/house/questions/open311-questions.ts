import { over, type Questions, TYPED } from './asking.ts'

export const open311Questions: Questions = {
  'get /open311/v2/discovery.json': (_, headers) => over(headers, '/open311/v2/discovery.json'),
  'get /open311/v2/services.json': (_, headers) => over(headers, '/open311/v2/services.json'),
  'get /open311/v2/services/{file}': (_, headers) =>
    over(headers, '/open311/v2/services/SOC-90.json', `/open311/v2/services/${TYPED}.json`),
  'get /open311/v2/requests.json': (_, headers) =>
    over(
      headers,
      '/open311/v2/requests.json',
      '/open311/v2/requests.json?status=open&start_date=2025-01-01T00:00:00Z',
      `/open311/v2/requests.json?service_code=${TYPED}`,
    ),
  'post /open311/v2/requests.json': (_, headers) => [
    {
      path: '/open311/v2/requests.json',
      init: {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: `api_key=${TYPED}&service_code=SOC-90&description=${TYPED}`,
      },
    },
  ],
  'get /open311/v2/requests/{file}': (_, headers) => over(headers, `/open311/v2/requests/${TYPED}.json`),
}
