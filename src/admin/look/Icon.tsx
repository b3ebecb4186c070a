import "./look.css";

export function Icon() {
  return (
    <span className="portal-icon" aria-hidden="true">
      OC
    </span>
  );
}
