/** The band above the content that editors fill in when something must be known. */
export const SiteNotice = ({ text }: { text: string }) => (
  <section className="fr-notice fr-notice--info" aria-label="Information">
    <div className="fr-container">
      <div className="fr-notice__body">
        <p>
          <span className="fr-notice__title">{text}</span>
        </p>
      </div>
    </div>
  </section>
);
