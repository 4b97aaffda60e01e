"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Sends the form it stands in and is pending for as long as the form's action runs. */
export function SubmitButton({ variant = "primary", pending, ...rest }: ButtonProps) {
  const form = useFormStatus();
  return <Button {...rest} variant={variant} type="submit" pending={pending || form.pending} />;
}
