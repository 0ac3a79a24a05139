/** Where the files of a report are. */
export interface Source {
  readonly folder: string;
  /** A file's text, by its name in the report. */
  readonly textOf: (file: string) => string;
}
