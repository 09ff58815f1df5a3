import type { Texts } from './texts.ts'

/** What can be the matter with the settings for mail, and what `doctor` says of it. */
export const mailTexts = {
  'mail-address': {
    nl: '`{value}` bij `{key}` is geen e-mailadres; schrijf bijvoorbeeld info@kantoor.nl of Kantoor <info@kantoor.nl>',
    en: '`{value}` for `{key}` is no mail address; write for example info@office.nl or Office <info@office.nl>',
    fr: "`{value}` pour `{key}` n'est pas une adresse de courriel ; écrivez par exemple info@bureau.be ou Bureau <info@bureau.be>",
  },
  'mail-password-twice': {
    nl: '`mail.password` en `mail.passwordFile` staan er allebei; laat er één weg',
    en: '`mail.password` and `mail.passwordFile` are both there; leave one of them out',
    fr: '`mail.password` et `mail.passwordFile` sont tous deux présents ; supprimez-en un',
  },
  'mail-user-missing': {
    nl: 'er is een wachtwoord voor e-mail, maar geen `mail.user`; voeg de gebruikersnaam toe',
    en: 'there is a password for mail but no `mail.user`; add the user name',
    fr: "il y a un mot de passe pour le courriel mais pas de `mail.user` ; ajoutez le nom d'utilisateur",
  },
  'mail-password-missing': {
    nl: 'bij `mail.user` ontbreekt het wachtwoord; zet het in een bestand (`mail.passwordFile`) of in de omgevingsvariabele {variable}',
    en: 'the password for `mail.user` is missing; put it in a file (`mail.passwordFile`) or in the environment variable {variable}',
    fr: "le mot de passe de `mail.user` manque ; mettez-le dans un fichier (`mail.passwordFile`) ou dans la variable d'environnement {variable}",
  },
  'mail-password-open': {
    nl: 'met `security: none` gaat het wachtwoord leesbaar over het netwerk; kies starttls of tls',
    en: 'with `security: none` the password travels the network in the open; choose starttls or tls',
    fr: 'avec `security: none`, le mot de passe circule en clair sur le réseau ; choisissez starttls ou tls',
  },
  'mail-nobody': {
    nl: 'er is niemand om te mailen; vul een adres in bij `mail.to`',
    en: 'there is nobody to mail; give an address for `mail.to`',
    fr: "il n'y a personne à qui écrire ; donnez une adresse à `mail.to`",
  },
  'mail-server-missing': {
    nl: 'er wordt niets gemaild: in ledgerdrop.yaml ontbreekt `mail` met de mailserver; voeg `host` en `from` toe',
    en: 'nothing is mailed: ledgerdrop.yaml lacks `mail` with the mail server; add `host` and `from`',
    fr: "rien n'est envoyé par courriel : ledgerdrop.yaml ne contient pas `mail` avec le serveur ; ajoutez `host` et `from`",
  },
  'mail-trouble-refused': {
    nl: '{host}:{port} neemt geen verbinding aan ({detail})',
    en: '{host}:{port} takes no connection ({detail})',
    fr: "{host}:{port} n'accepte pas de connexion ({detail})",
  },
  'mail-trouble-name': {
    nl: '{host} is niet te vinden ({detail})',
    en: '{host} cannot be found ({detail})',
    fr: '{host} est introuvable ({detail})',
  },
  'mail-trouble-silent': {
    nl: '{host}:{port} antwoordt niet of niet op tijd ({detail})',
    en: '{host}:{port} does not answer, or not in time ({detail})',
    fr: '{host}:{port} ne répond pas, ou pas à temps ({detail})',
  },
  'mail-trouble-tls': {
    nl: 'de verbinding met {host}:{port} kan niet worden beveiligd ({detail})',
    en: 'the connection with {host}:{port} cannot be made safe ({detail})',
    fr: 'la connexion avec {host}:{port} ne peut pas être sécurisée ({detail})',
  },
  'mail-trouble-login': {
    nl: 'gebruikersnaam of wachtwoord wordt niet aangenomen ({detail})',
    en: 'user name or password is not accepted ({detail})',
    fr: "nom d'utilisateur ou mot de passe refusé ({detail})",
  },
  'doctor-mail-none-fix': {
    nl: 'voeg in ledgerdrop.yaml `mail` toe met `host` en `from`; zie docs/mail.md.',
    en: 'add `mail` to ledgerdrop.yaml with `host` and `from`; see docs/mail.md.',
    fr: 'ajoutez `mail` à ledgerdrop.yaml avec `host` et `from` ; voir docs/mail.md.',
  },
  'doctor-mail-works': {
    nl: 'e-mail: {host}:{port} neemt post aan ({security})',
    en: 'mail: {host}:{port} takes mail ({security})',
    fr: 'courriel : {host}:{port} accepte les messages ({security})',
  },
  'doctor-mail-fails': {
    nl: 'e-mail: {host}:{port} werkt niet: {detail}',
    en: 'mail: {host}:{port} does not work: {detail}',
    fr: 'courriel : {host}:{port} ne fonctionne pas : {detail}',
  },
  'doctor-mail-fails-fix': {
    nl: 'controleer `mail` in ledgerdrop.yaml (host, port, security, user), het wachtwoord en of deze computer de mailserver mag bereiken.',
    en: 'check `mail` in ledgerdrop.yaml (host, port, security, user), the password, and whether this computer may reach the mail server.',
    fr: "vérifiez `mail` dans ledgerdrop.yaml (host, port, security, user), le mot de passe et l'accès de cet ordinateur au serveur de messagerie.",
  },
  'doctor-mail-nobody': {
    nl: 'e-mail: geen enkele administratie heeft adressen bij `mail.to`; niemand krijgt iets',
    en: 'mail: no administration has addresses in `mail.to`; nobody gets anything',
    fr: "courriel : aucune administration n'a d'adresses dans `mail.to` ; personne ne reçoit rien",
  },
  'doctor-mail-nobody-fix': {
    nl: 'zet in administration.yaml: `mail: { to: naam@kantoor.nl }`.',
    en: 'put in administration.yaml: `mail: { to: name@office.nl }`.',
    fr: 'mettez dans administration.yaml : `mail: { to: nom@bureau.be }`.',
  },
  'doctor-mail-queue': {
    nl: 'e-mail: {count} bericht(en) wachten op verzending, het oudste sinds {since}{detail}',
    en: 'mail: {count} message(s) wait to be sent, the oldest since {since}{detail}',
    fr: "courriel : {count} message(s) en attente d'envoi, le plus ancien depuis {since}{detail}",
  },
  'doctor-mail-queue-fix': {
    nl: 'u hoeft niets te doen als de mailserver weer werkt: het wordt drie dagen lang opnieuw geprobeerd.',
    en: 'nothing needs to be done once the mail server works again: it is tried again for three days.',
    fr: "il n'y a rien à faire dès que le serveur fonctionne à nouveau : l'envoi est réessayé pendant trois jours.",
  },
  'doctor-mail-failed': {
    nl: 'e-mail: niet bezorgd: {about} ({administration}) aan {to}: {detail}',
    en: 'mail: not delivered: {about} ({administration}) to {to}: {detail}',
    fr: 'courriel : non remis : {about} ({administration}) à {to} : {detail}',
  },
  'doctor-mail-failed-fix': {
    nl: 'controleer het adres bij `mail.to`; het verslag en de kopie staan in het archief en in rejected.',
    en: 'check the address in `mail.to`; report and copy are in the archive and in rejected.',
    fr: "vérifiez l'adresse dans `mail.to` ; le rapport et la copie se trouvent dans les archives et dans rejected.",
  },
  'doctor-mail-failed-more': {
    nl: 'e-mail: nog {count} bericht(en) niet bezorgd in de laatste 30 dagen',
    en: 'mail: {count} more message(s) not delivered in the last 30 days',
    fr: 'courriel : encore {count} message(s) non remis ces 30 derniers jours',
  },
  'doctor-mail-sent': {
    nl: 'e-mail: proefbericht verzonden aan {to}',
    en: 'mail: test message sent to {to}',
    fr: "courriel : message d'essai envoyé à {to}",
  },
  'doctor-mail-not-sent': {
    nl: 'e-mail: proefbericht aan {to} niet aangenomen: {detail}',
    en: 'mail: test message to {to} not taken: {detail}',
    fr: "courriel : message d'essai à {to} non accepté : {detail}",
  },
  'doctor-mail-no-address': {
    nl: 'e-mail: geen proefbericht verzonden, er is geen adres',
    en: 'mail: no test message sent, there is no address',
    fr: "courriel : aucun message d'essai envoyé, il n'y a pas d'adresse",
  },
  'doctor-mail-no-address-fix': {
    nl: 'geef een adres: `ledgerdrop doctor --mail naam@kantoor.nl`, of vul `mail.to` in.',
    en: 'give an address: `ledgerdrop doctor --mail name@office.nl`, or fill in `mail.to`.',
    fr: 'donnez une adresse : `ledgerdrop doctor --mail nom@bureau.be`, ou remplissez `mail.to`.',
  },
} satisfies Texts
