/** Where a fact was read, and when it was last compared with that page. */
export interface Source {
  readonly url: string;
  readonly checked: string;
}

/** A page of the ECS API reference: `ecsApi("API_HealthCheck.html")`. */
export function ecsApi(page: string, checked = "2026-11-23"): Source {
  return { url: `https://docs.aws.amazon.com/AmazonECS/latest/APIReference/${page}`, checked };
}

/** A page of the ECS developer guide. */
export function ecsGuide(page: string, checked = "2026-11-23"): Source {
  return { url: `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}`, checked };
}

/** A page of the ECR API reference. */
export function ecrApi(page: string, checked = "2026-11-28"): Source {
  return { url: `https://docs.aws.amazon.com/AmazonECR/latest/APIReference/${page}`, checked };
}

/** A page of the ECR user guide. */
export function ecrGuide(page: string, checked = "2026-11-23"): Source {
  return { url: `https://docs.aws.amazon.com/AmazonECR/latest/userguide/${page}`, checked };
}
