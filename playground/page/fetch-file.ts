/** The text of a built file. Rejects with a sentence when the server has none. */
export async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is missing (${response.status}): stop npm start and run it again.`);
  return response.text();
}
