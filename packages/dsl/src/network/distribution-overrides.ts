/** Answers of CloudFront in place of an error of the origin. */
export interface CustomErrorResponse {
  /** Status code of the origin. */
  readonly ErrorCode: number;
  /**
   * Status code that the client gets.
   * @default that of the origin
   */
  readonly ResponseCode?: number;
  /**
   * Path of the page that the client gets, with `ResponseCode`.
   * @default none
   */
  readonly ResponsePagePath?: string;
  /**
   * Seconds for which the error is kept.
   * @default 10
   */
  readonly ErrorCachingMinTTL?: number;
}

/** Countries from which requests are answered, or are not. */
export interface GeoRestriction {
  /** Whether `Locations` are the only ones, or the others. */
  readonly RestrictionType: "blacklist" | "none" | "whitelist";
  /**
   * Codes of countries in capital letters: `["DE"]`.
   * @default none
   */
  readonly Locations?: readonly string[];
}

/** Properties of `DistributionConfig` that the settings of a distribution do not have. */
export interface DistributionOverrides {
  /**
   * Id of a list of static addresses.
   * @default none
   */
  readonly AnycastIpListId?: string;
  /**
   * What the console says of it.
   * @default the app, the environment and the name
   */
  readonly Comment?: string;
  /**
   * Answers in place of errors.
   * @default none
   */
  readonly CustomErrorResponses?: readonly CustomErrorResponse[];
  /**
   * Countries from which requests are answered, or are not.
   * @default everywhere
   */
  readonly Restrictions?: { readonly GeoRestriction: GeoRestriction };
}
