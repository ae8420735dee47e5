import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['support/postgres.ts'],
    // Whatever the machine thinks: the tests are in one zone that is not UTC, so that a shifted date shows.
    env: { TZ: 'Pacific/Auckland', LANG: 'C.UTF-8' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2
  }
})
