/** Rows about the installation itself: which one it is, and which migrations it has had. */
import type { Generated } from 'kysely';

export type OperationsTables = {
  installation: {
    one: Generated<boolean>;
    id: Generated<string>;
    made_at: Generated<Date>;
    demo: Generated<'undecided' | 'none' | 'filling' | 'done'>;
  };
  migration: { name: string; sha256: string; at: Generated<Date> };
};
