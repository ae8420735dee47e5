import { defineConfig } from 'tsdown'

// @optiflow/generated is a devDependency, so tsdown inlines it: an installed SDK may not import TypeScript.
const shared = { format: 'esm', platform: 'neutral', target: 'es2022', fixedExtension: false, external: /^node:/ } as const

export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts', node: 'src/node.ts' }, dts: false, clean: true },
  // One file of types for both entries: they export the same names, and an editor shows one place.
  { ...shared, entry: { index: 'src/index.ts' }, dts: { emitDtsOnly: true }, clean: false }
])
