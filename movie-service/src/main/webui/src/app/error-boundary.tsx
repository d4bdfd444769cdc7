import { Component, type ReactNode } from "react";
import { Problem } from "@/components/ui/problem";

interface Props {
  /** Another place is another try. */
  place: string;
  children: ReactNode;
}

interface State {
  place: string;
  error: unknown;
}

/** In the place of a page that failed, or whose code could not be fetched. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { place: this.props.place, error: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { place, error: null };
  }

  override render() {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <Problem level={1} error={this.state.error} onRetry={() => this.setState({ error: null })} />
    );
  }
}
