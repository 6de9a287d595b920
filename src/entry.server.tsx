/** Draws a page on the server; a failure that is no refusal is written to the log without personal data, never to the page. */
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  ServerRouter,
} from 'react-router';
import { isRefusal } from '#ground/refusal.ts';
import { logOf } from '#people/log.server.ts';
import { NonceContext } from '#ui/nonce.ts';

const patience = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let code = status;
    let begun = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={context.nonce}>
        <ServerRouter context={entry} url={request.url} nonce={context.nonce} />
      </NonceContext>,
      {
        nonce: context.nonce,
        onAllReady() {
          begun = true;
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          code = 500;
          if (begun) logOf().error({ err: error }, 'page');
        },
      },
    );
    setTimeout(abort, patience).unref();
  });
}

/** A refusal or a missing page is an answer, not a fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRefusal(error) || isRouteErrorResponse(error)) return;
  logOf().error({ err: error, path: context.path, request: context.requestId }, 'page failed');
};
