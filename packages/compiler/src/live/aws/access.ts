/** How AWS is reached, as far as somebody said it; the SDK finds the rest where the AWS CLI does. */
export interface Access {
  readonly profile?: string;
  readonly region?: string;
  readonly endpoint?: string;
}

/** What a command was told. */
interface Told {
  readonly value: (flag: string) => string | undefined;
}

/** Flags first, then what the config says of the environment, then variables: as the AWS CLI, and as `deploy.sh`. */
export function accessOf(told: Told, env: Readonly<Record<string, string | undefined>>, region?: string): Access {
  return defined({
    profile: told.value("profile"),
    region: told.value("region") ?? region ?? filled(env["AWS_REGION"]) ?? filled(env["AWS_DEFAULT_REGION"]),
    endpoint: told.value("endpoint-url"),
  });
}

function filled(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}

function defined({ profile, region, endpoint }: Readonly<Record<keyof Access, string | undefined>>): Access {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}
