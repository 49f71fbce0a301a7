/** The formats of files by the end of their address. */
export const formats = {
  csv: { type: 'text/csv; charset=utf-8; header=present' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  json: { type: 'application/json; charset=utf-8' },
} as const;

/** A format of tables. */
export type Format = keyof typeof formats;
