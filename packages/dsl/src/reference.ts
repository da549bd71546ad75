import type { Service } from "./service.ts";

/** How a URL is written. */
export interface UrlProps {
  readonly scheme?: string;
}

/** The address of a port of another service; the compiler writes the text and opens the way between the two. */
export interface UrlReference {
  readonly kind: "url";
  readonly service: Service;
  readonly port: string;
  readonly scheme: string;
}

/** A value that the compiler works out from another value of the app. */
export type Reference = UrlReference;
