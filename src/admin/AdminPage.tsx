import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter, SetStepNav } from "@payloadcms/ui";
import { redirect } from "next/navigation";
import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { hasRole, type Role } from "@/access/roles";
import "./adminPage.css";

/** A page of our own within the admin: login first, then a role, then its content. */
export async function AdminPage({
  view,
  title,
  address,
  least,
  parents = [],
  children,
}: {
  view: AdminViewServerProps;
  title: string;
  /** Below `/admin`. */
  address: string;
  /** The least role that may see it. */
  least: Role;
  /** Pages above this one, for the trail at its top; their addresses whole. */
  parents?: { label: string; url: string }[];
  /** Called only for those who may see it. */
  children: () => Promise<ReactNode> | ReactNode;
}) {
  const { permissions, req, visibleEntities, locale } = view.initPageResult;
  const { admin } = req.payload.config.routes;
  // Payload leaves it to a view of one's own to ask for the login.
  if (!req.user) redirect(`${admin}/login?redirect=${admin}${address}`);
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={view.params}
      payload={req.payload}
      permissions={permissions}
      searchParams={view.searchParams}
      user={req.user}
      // A copy: React refuses to write to the one that Payload gives.
      visibleEntities={{ ...visibleEntities }}
    >
      <SetStepNav nav={[...parents, { label: title }]} />
      <main>
        <Gutter className="admin-page">
          <h1>{title}</h1>
          {hasRole(req.user, least) ? (
            await children()
          ) : (
            <p role="alert">Accès refusé : votre rôle ne permet pas de voir cette page.</p>
          )}
        </Gutter>
      </main>
    </DefaultTemplate>
  );
}
