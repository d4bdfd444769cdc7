import type { ComponentProps } from "react";
import { Link } from "react-router";
import "./button.css";

/** `primary` once a view at most; `quiet` has no ground; `icon` is round and needs an aria-label. */
export type ButtonKind = "primary" | "secondary" | "quiet" | "icon";

export function Button({
  kind = "secondary",
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind }) {
  return <button type={type} className={`button button-${kind} ${className}`} {...rest} />;
}

/** A link that looks like a button. */
export function ButtonLink({
  kind = "secondary",
  className = "",
  ...rest
}: ComponentProps<typeof Link> & { kind?: ButtonKind }) {
  return <Link className={`button button-${kind} ${className}`} {...rest} />;
}
