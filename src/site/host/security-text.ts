const day = 86_400_000;

/**
 * What the publisher of a build should know about its `.well-known/security.txt`
 * ({@link https://www.rfc-editor.org/rfc/rfc9116 RFC 9116}), as sentences; none when all is well.
 *
 * @param text the file
 * @param site the address that readers see
 * @param now the time of the build
 */
export function securityTextRemarks(text: string, site: string, now: Date): string[] {
  const remarks: string[] = [];
  const contact = field(text, 'Contact');
  const expires = new Date(field(text, 'Expires') ?? '');
  if (!contact) {
    remarks.push('security.txt names no Contact: nobody can report a weakness.');
  } else if (contact.endsWith('.example') && !new URL(site).hostname.endsWith('.example')) {
    remarks.push(
      `security.txt still names ${contact}: put your own contact into public/.well-known/security.txt.`,
    );
  }
  if (Number.isNaN(expires.getTime())) {
    remarks.push('security.txt has no Expires that can be read as a date.');
  } else if (expires.getTime() - now.getTime() < 30 * day) {
    remarks.push(
      `security.txt expires on ${expires.toISOString().slice(0, 10)}: check the contact and set a new date.`,
    );
  }
  return remarks;
}

function field(text: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(\\S.*?) *$`, 'im').exec(text)?.[1];
}
