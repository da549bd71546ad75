import type { OutsideId } from "../outside/outside-id.ts";

/** What is known of a service that exists. */
export interface ExistingServiceProps<Port extends string = string> {
  /**
   * The namespace of Cloud Map in which its name is known. With Service Connect it is the app's own,
   * `discovery: serviceConnect({ namespace: "platform" })`, as proxies know the names of one namespace alone; with `cloudMap(…)` it is
   * the name of any private zone of the VPC. Another one is reported as `config/existing-service`.
   */
  readonly namespace: string;
  /**
   * Its ports, by names of your own: the numbers that clients connect to.
   * @example { http: 8080 }
   */
  readonly ports: { readonly [Name in Port]: number };
  /**
   * The security group of its tasks, which gets a rule for each service of the app that has an address of it.
   * @default none: its owner lets clients in
   * @example "sg-0123456789abcdef0"
   */
  readonly securityGroup?: OutsideId;
}

/** A service that exists, as its addresses know it. */
export interface ExistingServiceData {
  readonly kind: "existing-service";
  readonly source: "existing";
  /** Its name in the namespace, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: ExistingServiceProps;
}
