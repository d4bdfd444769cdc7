import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import "./notice.css";

export interface NoticeProps {
  title: string;
  text?: string;
  icon?: IconName;
  /** Announced at once. */
  alert?: boolean;
  /** h1 where the notice is the whole page. */
  level?: 1 | 2;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Says why there is nothing to see, and what to do. */
export function Notice({ title, text, icon, alert = false, level = 2, children }: NoticeProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="notice" {...(alert ? { role: "alert" } : {})}>
      {icon && (
        <span className="notice-icon">
          <Icon name={icon} />
        </span>
      )}
      <Heading className="notice-title">{title}</Heading>
      {text && <p className="notice-text">{text}</p>}
      {children && <div className="notice-actions">{children}</div>}
    </div>
  );
}
