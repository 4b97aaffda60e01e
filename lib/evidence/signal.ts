/** Something worth knowing about a file when weighing it. An explanation, never a verdict. */
export type Signal =
  | { readonly code: "same_file_elsewhere"; readonly cases: number }
  | { readonly code: "captured_before_payment" }
  | { readonly code: "captured_before_delivery" }
  | { readonly code: "captured_in_future" }
  | { readonly code: "no_capture_time" }
  | { readonly code: "edited_with"; readonly software: string };
