/** Lets the player save a text as a file, with nothing sent anywhere. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the time this runs.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
