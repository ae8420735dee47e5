import cliProgress from 'cli-progress'

/** Tells how far a long piece of work is: a bar for a person who looks on, a line for each step else. */
export interface Progress {
  step(name: string, failure?: string): void
  end(): void
}

export function createProgress(total: number): Progress {
  return process.stdout.isTTY && total > 0 ? bar(total) : lines()
}

function bar(total: number): Progress {
  const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} {name}', stream: process.stdout, hideCursor: true, barsize: 30, stopOnComplete: false }, cliProgress.Presets.shades_classic)
  const failures: string[] = []
  bar.start(total, 0, { name: '' })
  return {
    step(name, failure) {
      if (failure) failures.push(failureLine(name, failure))
      bar.increment({ name })
    },
    // What failed would be overwritten by the bar: it is said below it.
    end() {
      bar.stop()
      for (const line of failures) console.error(line)
    }
  }
}

function lines(): Progress {
  return {
    step: (name, failure) => (failure ? console.error(failureLine(name, failure)) : console.log(`done    ${name}`)),
    end: () => undefined
  }
}

function failureLine(name: string, failure: string): string {
  return `failed  ${name}: ${failure}`
}
