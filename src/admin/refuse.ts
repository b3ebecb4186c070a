/** A refusal in the form of Payload's own errors, so that its admin can show it. */
export const refuse = (status: number, ...messages: string[]): Response =>
  Response.json({ errors: messages.map((message) => ({ message })) }, { status });
