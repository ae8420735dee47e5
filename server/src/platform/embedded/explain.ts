/** Errors of the file system, as one line that tells what to do. */

export async function explained<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw explain(error, path)
  }
}

function explain(error: unknown, path: string): unknown {
  const { code = '', syscall = '', path: where = path } = error as NodeJS.ErrnoException
  const advice = advices[code] ?? advices[`${code} ${syscall}`]
  return advice ? new Error(`PostgreSQL's data in ${path}: ${advice(where)}`, { cause: error }) : error
}

const noRight = (where: string) =>
  `this user has no right to ${where}. Use the user who started it first, chown it, or choose another data directory.`

const advices: Record<string, (where: string) => string> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (where) => `${where} is on a read-only disk. Choose another data directory.`,
  ENOSPC: () => 'the disk is full. Free 100 MB or choose another data directory.',
  ENOTDIR: (where) => `${where} is a file, or below one. Choose another data directory.`,
  // As below /proc, which has the directories that it has.
  'ENOENT mkdir': (where) => `${where} cannot be made. Choose another data directory.`,
  EEXIST: (where) => `${where} is a file. Choose another data directory.`,
}
