/** Waits for what ECR finds in images; only `push-images.sh` has it. */
export const scan = `\
severities=(CRITICAL HIGH MEDIUM LOW INFORMATIONAL)
scan=no
scan_seconds=900
found=no

# is_severity WORD
is_severity() {
  case $1 in CRITICAL | HIGH | MEDIUM | LOW | INFORMATIONAL) return 0 ;; esac
  return 1
}

# check_scan NAME DIGEST: waits until ECR has scanned the image, and says what it found of $scan or worse.
check_scan() {
  local name=$1 digest=$2 end=$((SECONDS + scan_seconds)) asked=no status counts
  while :; do
    if ask ecr describe-image-scan-findings \${elsewhere[@]+"\${elsewhere[@]}"} --repository-name "$repository" --image-id "imageDigest=$digest" \\
      --no-paginate \\
      --query '[imageScanStatus.status,imageScanFindings.findingSeverityCounts.[CRITICAL,HIGH,MEDIUM,LOW,INFORMATIONAL]]'; then
      status=\${answer%%[[:space:]]*}
      counts=\${answer#"$status"}
      case $status in
        COMPLETE | ACTIVE)
          judge_scan "$name" "$counts"
          return
          ;;
        IN_PROGRESS | PENDING) ;;
        *) fail aws "image $name cannot be scanned; ECR says $status." ;;
      esac
    else
      case $problem in
        *ScanNotFoundException*)
          if [ "$asked" = no ]; then ask ecr start-image-scan \${elsewhere[@]+"\${elsewhere[@]}"} --repository-name "$repository" --image-id "imageDigest=$digest" || true; fi
          asked=yes
          ;;
        *) fail aws "the scan of image $name cannot be read: $problem" ;;
      esac
    fi
    if [ "$SECONDS" -ge "$end" ]; then fail timed-out "image $name is not scanned after $scan_seconds s."; fi
    sleep "$poll"
  done
}

# judge_scan NAME COUNTS: COUNTS has a number, or None, for each severity.
judge_scan() {
  local severity count findings='' worse=yes name=$1
  # shellcheck disable=SC2086 # One word for each severity.
  set -- $2
  for severity in "\${severities[@]}"; do
    count=\${1:-None}
    if [ $# -gt 0 ]; then shift; fi
    if [ "$worse" = yes ] && [ "$count" != None ] && [ "$count" != 0 ]; then findings="\${findings:+$findings, }$count $severity"; fi
    if [ "$severity" = "$scan" ]; then worse=no; fi
  done
  if [ -z "$findings" ]; then
    say "Image $name was scanned: nothing of $scan or worse."
    return
  fi
  found=yes
  say "Image $name was scanned: $findings."
}
`;
