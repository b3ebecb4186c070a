/** One line for people and logs; errors of `pg` may have an empty message and a code only. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  if (error instanceof AggregateError && error.errors.length > 0)
    return describeError(error.errors[0]);
  return (error as { code?: string }).code ?? error.name;
}
