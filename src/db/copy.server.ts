/** COPY in and out of PostgreSQL as streams: whole tables pass through without standing in memory. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type pg from 'pg';

/** The few parts of pg's connection that COPY needs; pg calls the handlers of whatever has a `submit`. */
export type Wire = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  stream: Writable & { pause(): void; resume(): void };
};
type Conversation = pg.Submittable & {
  handleCopyData(message: { chunk: Buffer }, wire: Wire): void;
  handleCopyInResponse(wire: Wire): void;
  handleCommandComplete(message: { text: string }): void;
  handleReadyForQuery(wire: Wire): void;
  handleError(error: Error): void;
};

/** Writes what `COPY … TO STDOUT` gives into the sink, at the sink's pace; answers the number of rows. */
export function copyOut(client: pg.Client, statement: string, sink: Writable): Promise<number> {
  return converse(client, statement, {
    handleCopyData({ chunk }, wire) {
      // pg reuses its buffer, so the chunk is copied before it is kept.
      if (sink.write(Buffer.from(chunk))) return;
      wire.stream.pause();
      sink.once('drain', () => wire.stream.resume());
    },
  });
}

/** Feeds `COPY … FROM STDIN`; a source that breaks off leaves nothing behind. Answers the number of rows. */
export function copyIn(
  client: pg.Client,
  statement: string,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  return converse(client, statement, {
    async handleCopyInResponse(wire) {
      try {
        for await (const chunk of source) {
          wire.sendCopyFromChunk(chunk);
          if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
        }
        wire.endCopyFrom();
      } catch (error) {
        wire.sendCopyFail(error instanceof Error ? error.message : String(error));
      }
    },
  });
}

function converse(client: pg.Client, statement: string, part: Partial<Conversation>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(conversation(statement, part, { resolve, reject }));
  });
}

/** What is said and heard about one COPY; the promise is settled with the number of rows or what the server objects to. */
export function conversation(
  statement: string,
  part: Partial<Conversation>,
  settle: { resolve: (rows: number) => void; reject: (error: Error) => void },
): Conversation {
  let rows = 0;
  return {
    submit: (wire) => (wire as unknown as Wire).query(statement),
    handleCopyData: () => undefined,
    handleCopyInResponse: () => undefined,
    handleCommandComplete: ({ text }) => {
      rows = Number(text.split(' ').at(-1));
    },
    handleReadyForQuery: (wire) => {
      // The last rows may have paused the wire, and a sink that is being closed no longer says it has room.
      wire.stream.resume();
      settle.resolve(rows);
    },
    handleError: settle.reject,
    ...part,
  };
}
