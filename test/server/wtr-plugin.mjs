/** Starts the test server beside the test runner and tells the tests where it is, at `/__icp-test-server`. */
import { startServer } from './server.mjs';

export function testServer() {
  let running;
  return {
    name: 'icp-test-server',
    async serverStart() {
      running = await startServer();
    },
    async serverStop() {
      await running?.close();
    },
    serve(context) {
      if (context.path !== '/__icp-test-server') return undefined;
      return { body: JSON.stringify({ baseUrl: running.url }), type: 'json' };
    },
  };
}
