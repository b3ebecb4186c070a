/**
 * Mails that come back, as the servers of their time write them (names and addresses are ours).
 * `to` is the address to which they came: the signed envelope sender of the delivery.
 */

const crlf = (text: string) => text.replace(/\r?\n/g, "\r\n");

/** The headers of our message, as servers quote it back. */
const original = (to: string) => `Return-Path: <${to}>
Message-ID: <lettre-12-abcdef0123456789abcdef0123456789@exemple.fr>
To: lectrice@destinataire.fr
List-Unsubscribe: <https://portail.exemple.fr/lettre/desinscription/7.x>
From: "Open =?utf-8?Q?Collectivit=C3=A9s?=" <lettre@exemple.fr>
Subject: =?utf-8?Q?Les_nouveaut=C3=A9s?=
Date: Tue, 01 Dec 2026 06:00:00 +0000
MIME-Version: 1.0
`;

type Recipient = {
  action?: string;
  status?: string;
  diagnostic?: string;
  more?: string;
};

/** A multipart/report of Postfix; the usual case, filled as each test wants. */
export function postfix(to: string, ...recipients: Recipient[]): string {
  const blocks = recipients.map(
    ({
      action = "failed",
      status = "5.1.1",
      diagnostic = "smtp; 550 5.1.1 <lectrice@destinataire.fr>: Recipient address rejected: User unknown",
      more = "",
    }) => `Final-Recipient: rfc822; lectrice@destinataire.fr
Original-Recipient: rfc822;lectrice@destinataire.fr
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx1.destinataire.fr
Diagnostic-Code: ${diagnostic}
${more}`,
  );
  return crlf(`Return-Path: <>
X-Original-To: ${to}
Delivered-To: retours@exemple.fr
Received: by mail.exemple.fr (Postfix) id 4TkQ2x1Zz9z; Tue,  1 Dec 2026 08:00:12 +0100 (CET)
Date: Tue,  1 Dec 2026 08:00:12 +0100 (CET)
From: MAILER-DAEMON@mail.exemple.fr (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4TkQ2w6rGKz9y.1764572412/mail.exemple.fr"
Content-Transfer-Encoding: 8bit
Message-Id: <20261201070012.4TkQ2x1Zz9z@mail.exemple.fr>

This is a MIME-encapsulated message.

--4TkQ2w6rGKz9y.1764572412/mail.exemple.fr
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.exemple.fr.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

--4TkQ2w6rGKz9y.1764572412/mail.exemple.fr
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.exemple.fr
X-Postfix-Queue-ID: 4TkQ2w6rGKz9y
X-Postfix-Sender: rfc822; ${to}
Arrival-Date: Tue,  1 Dec 2026 08:00:11 +0100 (CET)

${blocks.join("\n")}
--4TkQ2w6rGKz9y.1764572412/mail.exemple.fr
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${original(to)}
--4TkQ2w6rGKz9y.1764572412/mail.exemple.fr--
`);
}

/** Exim 4.9x: `Status: 5.0.0` whatever the cause; the cause stands in Diagnostic-Code. */
export const exim = (to: string, diagnostic: string): string =>
  crlf(`Return-path: <>
Envelope-to: ${to}
Delivery-date: Tue, 01 Dec 2026 08:01:00 +0100
X-Failed-Recipients: lectrice@destinataire.fr
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mail.exemple.fr>
To: ${to}
References: <lettre-12-abcdef0123456789abcdef0123456789@exemple.fr>
Content-Type: multipart/report; report-type=delivery-status; boundary=1764572460-eximdsn-1804289383
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1vQJxk-000abc-12@mail.exemple.fr>
Date: Tue, 01 Dec 2026 08:01:00 +0100

--1764572460-eximdsn-1804289383
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  lectrice@destinataire.fr
    host mx1.destinataire.fr [192.0.2.25]

--1764572460-eximdsn-1804289383
Content-type: message/delivery-status

Reporting-MTA: dns; mail.exemple.fr

Action: failed
Final-Recipient: rfc822;lectrice@destinataire.fr
Status: 5.0.0
Remote-MTA: dns; mx1.destinataire.fr
Diagnostic-Code: ${diagnostic}

--1764572460-eximdsn-1804289383
Content-type: message/rfc822

${original(to)}
--1764572460-eximdsn-1804289383--
`);

/** Exchange Online: base64 report, French prose, fields folded. */
export const exchange = (to: string, status: string, code: string): string => {
  const report = crlf(`Reporting-MTA: dns;PR0P264MB1234.FRAP264.PROD.OUTLOOK.COM
Received-From-MTA: dns;mail.exemple.fr
Arrival-Date: Tue, 1 Dec 2026 07:02:00 +0000

Final-Recipient: rfc822;lectrice@destinataire.fr
Action: failed
Status: ${status}
Diagnostic-Code: smtp;${code}
X-Display-Name: lectrice@destinataire.fr
`);
  return crlf(`Return-Path: <>
Delivered-To: retours@exemple.fr
MIME-Version: 1.0
From: <postmaster@destinataire.fr>
To: <${to}>
Date: Tue, 1 Dec 2026 07:02:01 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="6b1e6c0e-6b0c-4e6d-8a9a-0f8c5a0f0f0f"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: fr-FR
Message-ID: <6b1e6c0e@PR0P264MB1234.FRAP264.PROD.OUTLOOK.COM>
In-Reply-To: <lettre-12-abcdef0123456789abcdef0123456789@exemple.fr>
References: <lettre-12-abcdef0123456789abcdef0123456789@exemple.fr>
Subject: =?utf-8?B?Tm9uIHJlbWlzwqA6IExlcyBub3V2ZWF1dMOpcw==?=
Auto-Submitted: auto-replied

--6b1e6c0e-6b0c-4e6d-8a9a-0f8c5a0f0f0f
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="inner-4e6d-8a9a"

--inner-4e6d-8a9a
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

Vm90cmUgbWVzc2FnZSBuJ2EgcGFzIHB1IMOqdHJlIHJlbWlzLg==

--inner-4e6d-8a9a
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

PHA+Vm90cmUgbWVzc2FnZSBuJ2EgcGFzIHB1IMOqdHJlIHJlbWlzLjwvcD4=

--inner-4e6d-8a9a--

--6b1e6c0e-6b0c-4e6d-8a9a-0f8c5a0f0f0f
Content-Type: message/delivery-status
Content-Transfer-Encoding: base64

${Buffer.from(report).toString("base64")}

--6b1e6c0e-6b0c-4e6d-8a9a-0f8c5a0f0f0f
Content-Type: message/rfc822

${original(to)}
--6b1e6c0e-6b0c-4e6d-8a9a-0f8c5a0f0f0f--
`);
};

/** Gmail, in French: an icon among the parts, fields after an empty per-message block. */
export const gmail = (to: string, status: string, diagnostic: string): string =>
  crlf(`Return-Path: <>
X-Original-To: ${to}
Delivered-To: retours@exemple.fr
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: ${to}
Auto-Submitted: auto-replied
Subject: =?UTF-8?Q?Delivery_Status_Notification_=28Failure=29?=
References: <lettre-12-abcdef0123456789abcdef0123456789@exemple.fr>
In-Reply-To: <lettre-12-abcdef0123456789abcdef0123456789@exemple.fr>
X-Failed-Recipients: lectrice@destinataire.fr
Message-ID: <692d4f0a.050a0220.1a2b3c.0001.GMR@mx.google.com>
Date: Mon, 30 Nov 2026 23:03:00 -0800 (PST)
Content-Type: multipart/report; boundary="000000000000abcdef0642"; report-type=delivery-status

--000000000000abcdef0642
Content-Type: multipart/related; boundary="000000000000abcdf10643"

--000000000000abcdf10643
Content-Type: text/html; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

<p>Votre message n=E2=80=99a pas pu =C3=AAtre remis.</p>

--000000000000abcdf10643
Content-Type: image/png; name="icon.png"
Content-Disposition: attachment; filename="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=
--000000000000abcdf10643--
--000000000000abcdef0642
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Received-From-MTA: dns; ${to}
Arrival-Date: Mon, 30 Nov 2026 23:02:59 -0800 (PST)
X-Original-Message-ID: <lettre-12-abcdef0123456789abcdef0123456789@exemple.fr>

Final-Recipient: rfc822; lectrice@destinataire.fr
Action: failed
Status: ${status}
Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.27, the server for the
 domain destinataire.fr.)
Diagnostic-Code: ${diagnostic}
Last-Attempt-Date: Mon, 30 Nov 2026 23:03:00 -0800 (PST)

--000000000000abcdef0642
Content-Type: message/rfc822

${original(to)}
--000000000000abcdef0642--
`);

/** Sendmail, which tells of a delay before it gives up. */
export const sendmailDelay = (to: string): string =>
  crlf(`Return-Path: <>
Delivered-To: ${to}
From: Mail Delivery Subsystem <MAILER-DAEMON@relais.exemple.fr>
To: ${to}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="5B17Gu1w012345.1764600000/relais.exemple.fr"
Subject: Warning: could not send message for past 4 hours
Auto-Submitted: auto-generated (warning-timeout)

--5B17Gu1w012345.1764600000/relais.exemple.fr

    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **********************************************

--5B17Gu1w012345.1764600000/relais.exemple.fr
Content-Type: message/delivery-status

Reporting-MTA: dns; relais.exemple.fr
Arrival-Date: Tue, 1 Dec 2026 08:00:11 +0100

Final-Recipient: RFC822; lectrice@destinataire.fr
Action: delayed
Status: 4.4.1
Remote-MTA: DNS; mx1.destinataire.fr
Last-Attempt-Date: Tue, 1 Dec 2026 12:00:11 +0100
Will-Retry-Until: Sun, 6 Dec 2026 08:00:11 +0100

--5B17Gu1w012345.1764600000/relais.exemple.fr
Content-Type: text/rfc822-headers

${original(to)}
--5B17Gu1w012345.1764600000/relais.exemple.fr--
`);

/** A complaint (ARF, RFC 5965), as a provider's feedback loop sends it. */
export const complaint = ({
  to = "plaintes@exemple.fr",
  type = "abuse",
  mailFrom,
  messageId = "lettre-12-abcdef0123456789abcdef0123456789@exemple.fr",
}: {
  to?: string;
  type?: string;
  mailFrom?: string;
  messageId?: string;
}): string =>
  crlf(`Return-Path: <feedback@arf.fournisseur.fr>
Delivered-To: ${to}
From: <feedback@arf.fournisseur.fr>
To: <${to}>
Date: Tue, 1 Dec 2026 09:00:00 +0000
Subject: FW: =?utf-8?Q?Les_nouveaut=C3=A9s?=
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report;
     boundary="part1_13d.2e68ed54_boundary"

--part1_13d.2e68ed54_boundary
Content-Type: text/plain; charset="US-ASCII"
Content-Transfer-Encoding: 7bit

This is an email abuse report for an email message received from IP
192.0.2.1 on Tue, 1 Dec 2026 08:30:00 GMT.

--part1_13d.2e68ed54_boundary
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1
${mailFrom ? `Original-Mail-From: <${mailFrom}>\n` : ""}Arrival-Date: Tue, 1 Dec 2026 08:30:00 GMT
Source-IP: 192.0.2.1
Reported-Domain: exemple.fr

--part1_13d.2e68ed54_boundary
Content-Type: message/rfc822
Content-Disposition: inline

From: "Open =?utf-8?Q?Collectivit=C3=A9s?=" <lettre@exemple.fr>
Subject: =?utf-8?Q?Les_nouveaut=C3=A9s?=
Message-ID: <${messageId}>
To: undisclosed-recipients:;

texte masque
--part1_13d.2e68ed54_boundary--
`);

/** A plain mail: an answer of a person or of a machine, by its headers. */
export const plain = (to: string, headers: string, body: string): string =>
  crlf(`Return-Path: <lectrice@destinataire.fr>
Delivered-To: retours@exemple.fr
X-Original-To: ${to}
From: Lectrice <lectrice@destinataire.fr>
To: ${to}
Date: Tue, 1 Dec 2026 08:05:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
${headers}

${body}
`);
