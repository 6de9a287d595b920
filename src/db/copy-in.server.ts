/**
 * COPY … FROM STDIN inside a transaction: many rows as the bytes PostgreSQL reads fastest. Kysely hands statements to the
 * connection only as text with values; the cursor it knows is the one place where something else may be submitted.
 */
import { CompiledQuery, type PostgresCursor, type Transaction } from 'kysely';
import { conversation } from '#db/copy.server.ts';
import type { Tables } from '#db/tables.ts';

/** A class, because Kysely makes its cursors with `new`. It gives no rows: the first reading ends with the COPY. */
export class CopyIn<T> implements PostgresCursor<T> {
  readonly #done: Promise<number>;

  constructor(statement: string, [bytes]: unknown[]) {
    const { buffer, byteOffset, byteLength } = bytes as Uint8Array;
    this.#done = new Promise((resolve, reject) => {
      const said = conversation(
        statement,
        {
          handleCopyInResponse: (wire) => {
            // pg looks for Node's own Buffer.
            wire.sendCopyFromChunk(Buffer.from(buffer, byteOffset, byteLength));
            wire.endCopyFrom();
          },
        },
        { resolve, reject },
      );
      Object.assign(this, said);
    });
    // Whoever reads hears of a failure; until then nobody has to.
    this.#done.catch(() => undefined);
  }
  async read(): Promise<T[]> {
    await this.#done;
    return [];
  }
  async close(): Promise<void> {}
}

/** Runs one `copy … from stdin`; `bytes` are all of its data. */
export async function copyInto(tx: Transaction<Tables>, statement: string, bytes: Uint8Array): Promise<void> {
  for await (const _ of tx.getExecutor().stream(CompiledQuery.raw(statement, [bytes]), 1));
}
