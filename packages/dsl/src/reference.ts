import type { Service } from "./service.ts";

/** How the address of a service is written. */
export interface UrlProps {
  /**
   * What stands before `://`: `redis`, `postgres`, `grpc`.
   * @default "http"
   */
  readonly scheme?: string;
}

/**
 * The address of a port of another service, as text like `redis://cache.<namespace>:6379`. Made by `service(…).url(…)`.
 *
 * It is also the truth about who talks to whom: the service that uses it may connect to that port, and gets a stack that
 * is deployed after the other one's.
 */
export interface UrlReference {
  readonly kind: "url";
  /** The service that is called. */
  readonly service: Service;
  /** Name of its port. */
  readonly port: string;
  /** What stands before `://`. */
  readonly scheme: string;
}

/** A value that the compiler works out from another value of the app. */
export type Reference = UrlReference;
