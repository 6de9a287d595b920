/** Every table as Kysely sees it; each area of the house keeps its row types in a file of its own beside this one. */
import type { AssessmentTables } from '#db/assessment.tables.ts';
import type { ClearanceTables } from '#db/clearance.tables.ts';
import type { DecisionTables } from '#db/decision.tables.ts';
import type { EvaluationTables } from '#db/evaluation.tables.ts';
import type { LawbookTables } from '#db/lawbook.tables.ts';
import type { LogTables } from '#db/log.tables.ts';
import type { NeedsTables } from '#db/needs.tables.ts';
import type { OperationsTables } from '#db/operations.tables.ts';
import type { PeopleTables } from '#db/people.tables.ts';
import type { PublicationTables } from '#db/publication.tables.ts';
import type { QualityTables } from '#db/quality.tables.ts';
import type { RegistryTables } from '#db/registry.tables.ts';
import type { RoundTables } from '#db/round.tables.ts';

export type Tables = AssessmentTables &
  ClearanceTables &
  DecisionTables &
  EvaluationTables &
  LawbookTables &
  LogTables &
  NeedsTables &
  OperationsTables &
  PeopleTables &
  PublicationTables &
  QualityTables &
  RegistryTables &
  RoundTables;
