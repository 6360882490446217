/** Offers a text, whole or in pieces, as a file to save. */
export function download(name: string, type: string, content: string | string[]): void {
  const address = URL.createObjectURL(new Blob([content].flat(), { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
