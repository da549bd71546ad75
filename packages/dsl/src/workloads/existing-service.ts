import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import { addressesOf, type Addresses } from "./addresses.ts";
import type { ExistingServiceData, ExistingServiceProps } from "./existing-service-data.ts";

/** A service that exists. Made by `service.existing(…)`. */
export interface ExistingService<out Port extends string = string> extends ExistingServiceData, Addresses<Port> {}

/**
 * A service that exists, by its name in its namespace. Nothing of it is changed but the rules of its `securityGroup`, and it is not
 * among the `workloads`.
 */
export function existingService<Port extends string>(
  name: string,
  props: ExistingServiceProps<Port>,
): ExistingService<Port>;
export function existingService(name: string, props: ExistingServiceProps): ExistingService {
  const existing = { kind: "existing-service", source: "existing", name, props: held(props) } as const;
  const { ports }: Partial<ExistingServiceProps> = existing.props ?? {};
  const self: ExistingService = placed(
    { ...existing, ...addressesOf({ name, ports, existing: () => self }) },
    existingService,
  );
  return self;
}
