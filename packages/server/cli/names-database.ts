/** Whether whoever runs a command says which database it is about, by a flag or by the environment of the server. */
export const namesDatabase = (
  args: readonly string[],
  { DATABASE_URL }: Readonly<Record<string, string | undefined>>,
): boolean => (DATABASE_URL ?? '') !== '' || args.some((arg) => /^--(data|database)(=|$)/.test(arg))
