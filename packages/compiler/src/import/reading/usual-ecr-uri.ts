import { ecrHost, ecrUri, type EcrUri } from "@ecs-dsl/validators/facts";

/** The image of an address that a config writes the same again: not by FIPS, nor with a digest of another form. */
export function usualEcrUri(text: string): EcrUri | undefined {
  const image = ecrUri(text);
  if (image === undefined || image.host !== ecrHost(image.account, image.region)) return undefined;
  return image.digest === undefined || /^sha256:[0-9a-f]{64}$/.test(image.digest) ? image : undefined;
}
