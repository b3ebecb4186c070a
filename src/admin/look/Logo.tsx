import "./look.css";

/** The portal's name on the login page; the coat of arms of the State is not ours to redraw. */
export function Logo() {
  return (
    <p className="portal-logo">
      <strong>Open Collectivités</strong>
      <span>Espace de rédaction</span>
    </p>
  );
}
