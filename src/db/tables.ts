/** Every table as Kysely sees it; each area of the house keeps its row types in a file of its own beside this one. */

// biome-ignore lint/complexity/noBannedTypes: areas join here as they come
export type Tables = {};
