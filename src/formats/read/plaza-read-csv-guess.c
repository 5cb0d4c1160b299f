/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-guess.h"

#include <string.h>

#include "plaza-texts.h"

#define F(name) PLAZA_SHEET_FIELD_##name

/* A heading that is nothing but this. They are what programs write, and short words that mean much else in a longer heading. Folded,
 * with one blank between words. */
static const struct { const char *heading; PlazaSheetField field; } whole[] = {
  { "uid", F (KEY) }, { "id", F (KEY) }, { "key", F (KEY) }, { "event id", F (KEY) }, { "event uid", F (KEY) },
  /* Outlook, which has people who come in it */
  { "subject", F (TITLE) }, { "asunto", F (TITLE) }, { "all day event", F (ALL_DAY) }, { "todo el dia", F (ALL_DAY) }, { "all day", F (ALL_DAY) },
  { "meeting organizer", F (CONTACT) }, { "organizador de la reunion", F (CONTACT) }, { "meeting resources", F (IGNORE) },
  { "billing information", F (IGNORE) }, { "mileage", F (IGNORE) }, { "priority", F (IGNORE) }, { "show time as", F (IGNORE) },
  { "sensitivity", F (PRIVATE) }, { "private", F (PRIVATE) }, { "privado", F (PRIVATE) }, { "is private", F (PRIVATE) },
  { "location", F (PLACE) }, { "ubicacion", F (PLACE) }, { "description", F (DETAILS) }, { "descripcion", F (DETAILS) },
  /* ActionKit */
  { "starts at", F (DATE) }, { "ends at", F (END_DATE) }, { "start", F (START) }, { "end", F (END) }, { "note to attendees", F (IGNORE) },
  { "public description", F (DETAILS) }, { "address1", F (ADDRESS) }, { "address2", F (ADDRESS) }, { "address 1", F (ADDRESS) }, { "address 2", F (ADDRESS) },
  { "max attendees", F (IGNORE) }, { "attendee count", F (IGNORE) }, { "host id", F (IGNORE) }, { "creator id", F (IGNORE) },
  { "status", F (STATUS) }, { "estatus", F (STATUS) }, { "region", F (STATE) }, { "postal", F (POSTAL_CODE) }, { "country", F (IGNORE) }, { "pais", F (IGNORE) },
  /* The Events Calendar */
  { "event cost", F (NONE) }, { "event show map", F (IGNORE) }, { "event show map link", F (IGNORE) }, { "event featured image", F (IGNORE) },
  { "allow comments", F (IGNORE) }, { "event sticky in month view", F (IGNORE) }, { "hide event from event listings", F (IGNORE) },
  { "event category", F (KIND) }, { "event tags", F (NONE) }, { "timezone", F (ZONE) }, { "zona horaria", F (ZONE) },
  /* Google Forms */
  { "timestamp", F (SUBMITTED_AT) }, { "marca temporal", F (SUBMITTED_AT) }, { "username", F (SUBMITTER) }, { "nombre de usuario", F (SUBMITTER) },
  { "submitted", F (SUBMITTED_AT) }, { "submitted at", F (SUBMITTED_AT) }, { "submission date", F (SUBMITTED_AT) }, { "created", F (SUBMITTED_AT) },
  { "created at", F (SUBMITTED_AT) }, { "entry date", F (SUBMITTED_AT) }, { "fecha de envio", F (SUBMITTED_AT) }, { "submitted by", F (SUBMITTER) },
  /* People's own */
  { "what", F (TITLE) }, { "event", F (TITLE) }, { "evento", F (TITLE) }, { "name", F (TITLE) }, { "nombre", F (TITLE) }, { "que", F (TITLE) },
  { "when", F (DATE) }, { "cuando", F (DATE) }, { "day", F (DATE) }, { "dia", F (DATE) }, { "date time", F (DATE) }, { "where", F (PLACE) }, { "donde", F (PLACE) },
  { "who", F (ORGANIZATIONS) }, { "quien", F (ORGANIZATIONS) }, { "host", F (ORGANIZATIONS) }, { "st", F (STATE) }, { "zip", F (POSTAL_CODE) },
  { "lat", F (LATITUDE) }, { "latitude", F (LATITUDE) }, { "latitud", F (LATITUDE) }, { "y", F (LATITUDE) },
  { "lng", F (LONGITUDE) }, { "lon", F (LONGITUDE) }, { "long", F (LONGITUDE) }, { "longitude", F (LONGITUDE) }, { "longitud", F (LONGITUDE) }, { "x", F (LONGITUDE) },
  { "member", F (OFFICIALS) }, { "mc", F (OFFICIALS) }, { "label", F (LABEL) }, { "tz", F (ZONE) }, { "url", F (WEB_ADDRESS) }, { "web", F (WEB_ADDRESS) },
  { "type", F (KIND) }, { "tipo", F (KIND) }, { "kind", F (KIND) }, { "format", F (KIND) }, { "precision", F (IGNORE) }, { "notes", F (DETAILS) }, { "notas", F (DETAILS) },
  { "comments", F (DETAILS) }, { "comentarios", F (DETAILS) }, { "info", F (DETAILS) }, { "details", F (DETAILS) }, { "detalles", F (DETAILS) },
};

/* Words that a heading may have among others; the first rule that fits counts. Each word is matched from its beginning. */
static const struct { const char *words; PlazaSheetField field; } rules[] = {
  /* What must not come in. */
  { "attendee", F (IGNORE) }, { "asistentes", F (IGNORE) }, { "utc", F (IGNORE) }, { "gmt", F (IGNORE) }, { "door code", F (IGNORE) }, { "gate code", F (IGNORE) },
  { "access code", F (IGNORE) }, { "codigo de la puerta", F (IGNORE) }, { "codigo de entrada", F (IGNORE) }, { "codigo de acceso", F (IGNORE) },
  { "password", F (IGNORE) }, { "passcode", F (IGNORE) }, { "contrasena", F (IGNORE) }, { "reminder", F (IGNORE) }, { "aviso", F (IGNORE) }, { "ip address", F (IGNORE) },
  { "direccion ip", F (IGNORE) }, { "signature", F (IGNORE) }, { "firma", F (IGNORE) }, { "home address", F (IGNORE) }, { "domicilio particular", F (IGNORE) },
  { "internal note", F (NOTE) }, { "staff note", F (NOTE) }, { "notas internas", F (NOTE) }, { "admin note", F (NOTE) },
  { "marca temporal", F (SUBMITTED_AT) }, { "timestamp", F (SUBMITTED_AT) }, { "date submitted", F (SUBMITTED_AT) }, { "last modified", F (IGNORE) },
  { "time zone", F (ZONE) }, { "timezone", F (ZONE) }, { "zona horaria", F (ZONE) }, { "huso horario", F (ZONE) },
  /* People, before what is theirs: "organizer's phone" is a number. */
  { "hashtag", F (HASHTAG) }, { "etiqueta", F (HASHTAG) },
  { "email", F (EMAIL) }, { "e mail", F (EMAIL) }, { "correo", F (EMAIL) }, { "mail address", F (EMAIL) },
  { "phone", F (TELEPHONE) }, { "telephone", F (TELEPHONE) }, { "telefono", F (TELEPHONE) }, { "celular", F (TELEPHONE) }, { "mobile", F (TELEPHONE) }, { "cell", F (TELEPHONE) },
  { "contact name", F (CONTACT_NAME) }, { "name of contact", F (CONTACT_NAME) }, { "contact person", F (CONTACT) }, { "nombre del contacto", F (CONTACT_NAME) },
  { "nombre de contacto", F (CONTACT_NAME) }, { "nombre de la persona", F (CONTACT_NAME) }, { "your name", F (CONTACT_NAME) }, { "su nombre", F (CONTACT_NAME) },
  { "tu nombre", F (CONTACT_NAME) }, { "first and last name", F (CONTACT_NAME) }, { "full name", F (CONTACT_NAME) }, { "nombre completo", F (CONTACT_NAME) },
  { "contact", F (CONTACT) }, { "persona de enlace", F (CONTACT) }, { "who can we", F (CONTACT) }, { "who should we", F (CONTACT) }, { "a quien podemos", F (CONTACT) },
  { "point person", F (CONTACT) }, { "host name", F (CONTACT_NAME) }, { "nombre del anfitrion", F (CONTACT_NAME) },
  /* Places. */
  { "city state", F (CITY) }, { "ciudad y estado", F (CITY) }, { "ciudad estado", F (CITY) }, { "city and state", F (CITY) },
  { "zip", F (POSTAL_CODE) }, { "postal code", F (POSTAL_CODE) }, { "postcode", F (POSTAL_CODE) }, { "codigo postal", F (POSTAL_CODE) },
  { "latitud", F (LATITUDE) }, { "longitud", F (LONGITUDE) }, { "venue city", F (CITY) }, { "venue state", F (STATE) }, { "venue address", F (ADDRESS) },
  { "venue name", F (VENUE) }, { "location name", F (VENUE) }, { "name of venue", F (VENUE) }, { "name of the venue", F (VENUE) }, { "name of location", F (VENUE) },
  { "nombre del lugar", F (VENUE) }, { "nombre del sitio", F (VENUE) }, { "venue", F (VENUE) }, { "building", F (VENUE) }, { "edificio", F (VENUE) }, { "sede", F (VENUE) },
  { "place name", F (VENUE) },
  { "where", F (PLACE) }, { "donde", F (PLACE) }, { "location", F (PLACE) }, { "lugar", F (PLACE) }, { "ubicacion", F (PLACE) }, { "place", F (PLACE) },
  { "street", F (ADDRESS) }, { "calle", F (ADDRESS) }, { "address", F (ADDRESS) }, { "direccion", F (ADDRESS) }, { "domicilio", F (ADDRESS) },
  { "what city", F (CITY) }, { "which city", F (CITY) }, { "city", F (CITY) }, { "town", F (CITY) }, { "ciudad", F (CITY) }, { "municipio", F (CITY) },
  /* Kinds before titles and states: "type of event". */
  { "official", F (OFFICIALS) }, { "member of congress", F (OFFICIALS) }, { "representative", F (OFFICIALS) }, { "senator", F (OFFICIALS) }, { "legislator", F (OFFICIALS) },
  { "congress member", F (OFFICIALS) }, { "funcionario", F (OFFICIALS) }, { "legislador", F (OFFICIALS) }, { "senador", F (OFFICIALS) }, { "congresista", F (OFFICIALS) },
  { "type of", F (KIND) }, { "kind of", F (KIND) }, { "event type", F (KIND) }, { "meeting type", F (KIND) }, { "tipo de", F (KIND) }, { "clase de", F (KIND) }, { "event kind", F (KIND) },
  { "what type", F (KIND) }, { "que tipo", F (KIND) }, { "event format", F (KIND) }, { "category", F (KIND) }, { "categoria", F (KIND) },
  { "open to the public", F (ATTENDANCE) }, { "open to public", F (ATTENDANCE) }, { "abierto al publico", F (ATTENDANCE) }, { "abierta al publico", F (ATTENDANCE) },
  { "is it open", F (ATTENDANCE) }, { "is this event open", F (ATTENDANCE) }, { "attendance", F (ATTENDANCE) }, { "esta abierto", F (ATTENDANCE) }, { "event public", F (ATTENDANCE) },
  { "public or private", F (ATTENDANCE) }, { "publico o privado", F (ATTENDANCE) }, { "event privacy", F (ATTENDANCE) }, { "visibility", F (ATTENDANCE) },
  { "accessib", F (ACCESS) }, { "accesib", F (ACCESS) }, { "wheelchair", F (ACCESS) }, { "silla de ruedas", F (ACCESS) },
  { "language", F (LANGUAGES) }, { "idioma", F (LANGUAGES) }, { "interpretation", F (LANGUAGES) }, { "interpretacion", F (LANGUAGES) },
  /* Times before dates, since "start date" has its own rule before both. */
  { "end date", F (END_DATE) }, { "last day", F (END_DATE) }, { "ending date", F (END_DATE) }, { "date end", F (END_DATE) }, { "fecha de fin", F (END_DATE) }, { "fecha final", F (END_DATE) },
  { "fecha de finalizacion", F (END_DATE) }, { "ultimo dia", F (END_DATE) }, { "fecha de termino", F (END_DATE) },
  { "start date", F (DATE) }, { "date start", F (DATE) }, { "fecha de inicio", F (DATE) }, { "fecha inicial", F (DATE) }, { "date and time", F (DATE) }, { "fecha y hora", F (DATE) },
  { "day and time", F (DATE) }, { "dia y hora", F (DATE) }, { "starts on", F (DATE) },
  { "end time", F (END) }, { "ending time", F (END) }, { "time end", F (END) }, { "hora de fin", F (END) }, { "hora final", F (END) }, { "hora de termino", F (END) }, { "hora de cierre", F (END) },
  { "hora de salida", F (END) }, { "what time does it end", F (END) }, { "time does the event end", F (END) }, { "time will it end", F (END) }, { "hora termina", F (END) }, { "does it end", F (END) },
  { "will it end", F (END) }, { "finish", F (END) }, { "hora de finalizacion", F (END) }, { "ends", F (END) }, { "acaba", F (END) }, { "termina", F (END) },
  { "all day", F (ALL_DAY) }, { "todo el dia", F (ALL_DAY) }, { "duration", F (NONE) }, { "duracion", F (NONE) },
  { "time", F (START) }, { "hora", F (START) }, { "horario", F (START) }, { "start", F (START) }, { "inicio", F (START) }, { "empieza", F (START) }, { "comienza", F (START) },
  { "what day", F (DATE) }, { "which day", F (DATE) }, { "que dia", F (DATE) }, { "date", F (DATE) }, { "fecha", F (DATE) }, { "when", F (DATE) }, { "cuando", F (DATE) }, { "day of", F (DATE) },
  { "dia del", F (DATE) }, { "dia de la", F (DATE) },
  { "website", F (WEB_ADDRESS) }, { "web site", F (WEB_ADDRESS) }, { "web address", F (WEB_ADDRESS) }, { "web page", F (WEB_ADDRESS) }, { "link", F (WEB_ADDRESS) }, { "url", F (WEB_ADDRESS) },
  { "enlace", F (WEB_ADDRESS) }, { "sitio web", F (WEB_ADDRESS) }, { "pagina web", F (WEB_ADDRESS) }, { "facebook event", F (WEB_ADDRESS) }, { "rsvp", F (WEB_ADDRESS) },
  { "title", F (TITLE) }, { "titulo", F (TITLE) }, { "event name", F (TITLE) }, { "name of event", F (TITLE) }, { "name of the event", F (TITLE) }, { "name of your event", F (TITLE) },
  { "nombre del evento", F (TITLE) }, { "nombre de su evento", F (TITLE) }, { "nombre de tu evento", F (TITLE) }, { "nombre de la actividad", F (TITLE) }, { "what is the event", F (TITLE) },
  { "what is it called", F (TITLE) }, { "what is your event called", F (TITLE) }, { "event called", F (TITLE) }, { "se llama", F (TITLE) }, { "activity name", F (TITLE) },
  { "organiza", F (ORGANIZATIONS) }, { "organizer", F (ORGANIZATIONS) }, { "host", F (ORGANIZATIONS) }, { "sponsor", F (ORGANIZATIONS) }, { "group", F (ORGANIZATIONS) }, { "grupo", F (ORGANIZATIONS) },
  { "patrocina", F (ORGANIZATIONS) }, { "convoca", F (ORGANIZATIONS) }, { "anfitrion", F (ORGANIZATIONS) }, { "coalition", F (ORGANIZATIONS) }, { "who is", F (ORGANIZATIONS) },
  { "event status", F (STATUS) }, { "estado del evento", F (STATUS) }, { "cancel", F (STATUS) },
  { "state", F (STATE) }, { "estado", F (STATE) },
  { "descri", F (DETAILS) }, { "detail", F (DETAILS) }, { "detalle", F (DETAILS) }, { "about the event", F (DETAILS) }, { "tell us", F (DETAILS) }, { "cuentenos", F (DETAILS) },
  { "cuentanos", F (DETAILS) }, { "additional info", F (DETAILS) }, { "more info", F (DETAILS) }, { "mas informacion", F (DETAILS) }, { "notes", F (DETAILS) },
  { "event", F (TITLE) },
};

/* Small letters without accents, one blank between words and around all; "startsAt" and "starts_at" are two words. */
static char *
csv_guess_plain (const char *heading)
{
  g_autofree char *folded = NULL;
  g_autoptr(GString) split = g_string_new (NULL);
  GString *plain = g_string_new (" ");

  for (const char *p = heading; *p != '\0'; p++)
    {
      if (p > heading && g_ascii_isupper (*p) && g_ascii_islower (p[-1]))
        g_string_append_c (split, ' ');
      g_string_append_c (split, *p);
    }

  folded = plaza_text_fold (split->str);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (plain, c);
      else if (plain->str[plain->len - 1] != ' ' && c != '\'' && c != 0x2019)
        g_string_append_c (plain, ' ');
    }

  if (plain->str[plain->len - 1] != ' ')
    g_string_append_c (plain, ' ');
  return g_string_free_and_steal (plain);
}

/* Whether @words are there, each from its beginning: "detail" in "details". */
static gboolean
csv_guess_has (const char *plain,
               const char *words)
{
  gsize length = strlen (words);

  for (const char *p = strstr (plain, words); p != NULL; p = strstr (p + 1, words))
    /* Short ones are whole words: "date" and no "dated". */
    if (p[-1] == ' ' && (length > 5 || p[length] == ' ' || (p[length] == 's' && p[length + 1] == ' ')))
      return TRUE;

  return FALSE;
}

/**
 * plaza_csv_guess:
 * @heading: of a column: "What day is it?", "¿Dónde será?", "starts_at_utc"
 *
 * Returns: what the column is likely to be; what cannot be told stays with the details
 */
PlazaSheetField
plaza_csv_guess (const char *heading)
{
  g_autofree char *plain = csv_guess_plain (heading);
  gsize length = strlen (plain);
  PlazaSheetField field = plaza_sheet_field_find (heading, NULL);

  if (field != PLAZA_SHEET_FIELD_NONE)
    return field;

  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    if (length == strlen (whole[i].heading) + 2 && strncmp (plain + 1, whole[i].heading, length - 2) == 0)
      return whole[i].field;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (csv_guess_has (plain, rules[i].words))
      return rules[i].field;

  return PLAZA_SHEET_FIELD_NONE;
}

/**
 * plaza_csv_guess_language:
 * @heading: "details_es", "Description (Spanish)", "Título en español"
 *
 * Returns: (transfer full) (nullable): the language that it names
 */
char *
plaza_csv_guess_language (const char *heading)
{
  static const struct { const char *name, *language; } names[] = {
    { "spanish", "es" }, { "espanol", "es" }, { "english", "en" }, { "ingles", "en" }, { "arabic", "ar" }, { "arabe", "ar" },
  };
  const char *behind = strpbrk (heading, "_.");
  g_autofree char *plain = csv_guess_plain (heading);

  if (behind != NULL && strchr (behind, ' ') == NULL && plaza_language_is_valid (behind + 1) && strlen (behind + 1) == 2)
    return g_strdup (behind + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (csv_guess_has (plain, names[i].name))
      return g_strdup (names[i].language);

  return NULL;
}

/**
 * plaza_csv_guess_is_spanish:
 *
 * Returns: whether @heading is in Spanish as far as its words tell
 */
gboolean
plaza_csv_guess_is_spanish (const char *heading)
{
  static const char * const words[] = { "fecha", "hora", "lugar", "donde", "cuando", "ciudad", "estado", "titulo", "nombre", "correo", "telefono",
                                        "marca temporal", "evento", "organizacion", "direccion", "codigo postal", "que", "cual", "descripcion", "dia" };
  g_autofree char *plain = csv_guess_plain (heading);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (csv_guess_has (plain, words[i]))
      return TRUE;

  return FALSE;
}
