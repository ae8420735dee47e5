/** A name as it can stand in an address: small letters, digits and single hyphens. */
export function slugFrom(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, 60).replace(/-$/, '') || 'workspace'
}
