/** One line a message, for a person in a terminal or a collector of logs. Never personal data. */
export type Logger = {
  info: (message: string, details?: Record<string, unknown>) => void;
  warn: (message: string, details?: Record<string, unknown>) => void;
  error: (message: string, details?: Record<string, unknown>) => void;
};

const write =
  (stream: NodeJS.WriteStream, level: string, scope: string) =>
  (message: string, details?: Record<string, unknown>) => {
    const tail = details ? ` ${JSON.stringify(details)}` : "";
    stream.write(`${new Date().toISOString()} ${level} [${scope}] ${message}${tail}\n`);
  };

/** Writes to stderr throughout: stdout belongs to what a command answers (`--json`). */
export function createLogger(scope: string): Logger {
  return {
    info: write(process.stderr, "info", scope),
    warn: write(process.stderr, "warn", scope),
    error: write(process.stderr, "error", scope),
  };
}
