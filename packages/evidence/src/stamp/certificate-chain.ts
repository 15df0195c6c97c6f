import { type Certificate, readCertificate } from './certificate.ts'

const mostBetween = 8
const mostOthers = 16

/** The certificates from this one to a root that is given, each issued by the next, through others by their encodings; null when there is no such way. */
export const chainToRoot = (
  from: Certificate,
  others: ReadonlyArray<Buffer>,
  roots: ReadonlyArray<Certificate>
): ReadonlyArray<Certificate> | null => {
  // Each is tried once, so that certificates which all issued each other cost no more than others.
  const untried = new Set(others.slice(0, mostOthers))

  const extended = (chain: ReadonlyArray<Certificate>, last: Certificate): ReadonlyArray<Certificate> | null => {
    const between = chain.length - 1
    if (between > mostBetween || !last.isSoundlySigned || !last.isUnderstood) return null
    const root = roots.find((candidate) => hasIssued(candidate, last, between))
    if (root !== undefined) return [...chain, root]
    for (const bytes of untried) {
      const issuer = readCertificate(bytes)
      if (issuer === null || !hasIssued(issuer, last, between)) continue
      untried.delete(bytes)
      const found = extended([...chain, issuer], issuer)
      if (found !== null) return found
    }
    return null
  }

  return extended([from], from)
}

// Names and uses of keys first, since they cost nothing.
const hasIssued = (issuer: Certificate, issued: Certificate, between: number): boolean => {
  if (issuer.mostBelow === null || issuer.mostBelow < between || !issuer.allowsStamping) return false
  try {
    return issued.x509.checkIssued(issuer.x509) && issued.x509.verify(issuer.x509.publicKey)
  } catch {
    // A key of a kind that OpenSSL does not know.
    return false
  }
}
