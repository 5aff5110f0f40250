import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

/** Serves a list folder under /v1/lists, `names` as JSON under /names, and a bare page with `script` (or none) at every other address. */
export async function serveLists(lists: string, script = '', names: readonly string[] = []): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/names') {
      response.end(JSON.stringify(names));
      return;
    }
    const file = /^\/v1\/lists\/([\w/.]+)$/.exec(request.url ?? '')?.[1];
    if (!file || file.includes('..')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>page</title><p>page<script>${script.replaceAll('</script', '<\\/script')}</script>`,
      );
      return;
    }
    createReadStream(join(lists, file))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
