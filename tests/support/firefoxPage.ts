import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChildServer } from './childServer.ts';
import { firefox } from './services.ts';

export interface FirefoxPage {
  /** Opens a page and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** Runs an expression in the page, waits for its promise, and answers with its JSON value. Throws what it throws. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * One page of the system's Firefox, driven by WebDriver BiDi. Playwright drives only a Firefox of its own make, which
 * a machine without access to its downloads cannot have.
 */
export async function openFirefox(): Promise<FirefoxPage> {
  const profile = mkdtempSync(path.join(tmpdir(), 'timeslice-firefox-'));
  const { server, ready } = await startChildServer({
    file: firefox(),
    args: ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    ready: /WebDriver BiDi listening on (ws:\S+)/,
    spawn: { env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: '1', HOME: profile } },
  });
  const close = async () => {
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  };
  const { call, context } = await openSession(`${ready}/session`).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    goto: async (url) => {
      await call('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const result = (await call('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
      if (result.type !== 'success') throw new Error(`Firefox: ${result.exceptionDetails?.text}`);
      return result.result?.value === undefined ? undefined : JSON.parse(result.result.value);
    },
    close: async () => {
      // It does not end by a signal while a session is open.
      await call('browser.close', {});
      await close();
    },
  };
}

/** Answers with the one tab that a new Firefox has. */
async function openSession(url: string) {
  const call = await connect(url);
  await call('session.new', { capabilities: {} });
  const { contexts } = (await call('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  return { call, context: contexts[0]?.context };
}

interface Answer {
  id?: number;
  type: string;
  result?: unknown;
  message?: string;
}

async function connect(url: string) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`no WebDriver BiDi at ${url}`));
  });
  socket.onmessage = ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let last = 0;
  return (method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, (answer) => {
        if (answer.type === 'success') resolve(answer.result);
        else reject(new Error(`Firefox refused ${method}: ${answer.message}`));
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
