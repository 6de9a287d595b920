/** Rows about the installation itself: which one it is, and which migrations it has had. */
import type { ColumnType, Generated } from 'kysely';

export type OperationsTables = {
  installation: {
    one: Generated<boolean>;
    id: Generated<string>;
    made_at: Generated<Date>;
    demo: Generated<'undecided' | 'none' | 'filling' | 'done'>;
  };
  filling_part: {
    position: number;
    name: string;
    weight: number;
    done: Generated<number>;
    total: Generated<number>;
    began_at: ColumnType<Date | null, never, Date>;
    ended_at: ColumnType<Date | null, never, Date>;
  };
  migration: { name: string; sha256: string; at: Generated<Date> };
};
