/** What client and server say to each other: shapes, limits and codes. */
export * from './codes.ts';
export { commandSchema, logEntrySchema, tickSchema } from './commands.ts';
export * from './http.ts';
export * from './join.ts';
export * from './messages.ts';
export * from './state.ts';
export { PROTOCOL_VERSION } from './version.ts';
