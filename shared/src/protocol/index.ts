/** What client and server say to each other: shapes, limits and codes. */
export * from './codes.ts';
export { commandSchema, logEntrySchema, tickSchema } from './commandSchemas.ts';
export * from './http.ts';
export * from './httpSchemas.ts';
export * from './join.ts';
export * from './joinSchemas.ts';
export * from './lesson.ts';
export * from './lessonMessages.ts';
export * from './lessonSchemas.ts';
export * from './limits.ts';
export * from './messageSchemas.ts';
export * from './messages.ts';
export * from './pace.ts';
export * from './report.ts';
export * from './reportSchemas.ts';
export * from './state.ts';
export { PROTOCOL_VERSION } from './version.ts';
