/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-guess.h"

#include <string.h>

/* What columns are called, by people in two languages and by programs. */

static void
test_guess (void)
{
  static const struct { const char *field, *headings[16]; } cases[] = {
    { "title", { "Title", "Event title", "Event Name", "Name of event", "What is your event called?", "Subject", "Título del evento", "Nombre del evento",
                 "¿Cómo se llama el evento?", "EVENT", "event_title", "Evento", "What?" } },
    { "kind", { "Type", "Meeting Type", "What kind of event is it?", "Type of event", "Tipo de evento", "¿Qué tipo de evento es?", "Event Category", "eventType" } },
    { "date", { "Date", "What day is it?", "Event Date", "Start Date", "When", "¿Qué día es?", "¿Cuándo?", "Fecha", "Fecha de inicio", "Fecha y hora", "starts_at",
                "Date/Time", "¿Cuándo será el evento?", "Date of event", "StartDate" } },
    { "end_date", { "End Date", "ends_at", "Fecha de fin", "Last day", "Event End Date" } },
    { "start", { "Time", "Start Time", "What time does it start?", "Hora", "¿A qué hora?", "¿A qué hora empieza?", "Hora de inicio", "Event Start Time", "Horario" } },
    { "end", { "End Time", "What time does it end?", "¿A qué hora termina?", "Hora de fin", "Event End Time", "Hora de finalización" } },
    { "zone", { "Time Zone", "Timezone", "Event Time Zone", "Zona horaria", "Huso horario" } },
    { "place", { "Where?", "Where is it?", "Location", "¿Dónde será?", "Lugar", "Event Location", "Where will the event be?", "Ubicación" } },
    { "venue", { "Venue", "Venue Name", "Event Venue Name", "Nombre del lugar", "Building", "Location name" } },
    { "address", { "Address", "Street Address", "address1", "address2", "Dirección", "Calle", "What is the address?", "Domicilio" } },
    { "city", { "City", "Ciudad", "City, State", "City/State", "What city?", "Town", "¿En qué ciudad?", "Municipio" } },
    { "state", { "State", "Estado", "ST", "What state is it in?", "state", "¿En qué estado?" } },
    { "postal_code", { "Zip", "ZIP Code", "Postal code", "Código postal", "zip", "Zip/Postal" } },
    { "organizations", { "Organization", "Host", "Organización", "Host organization", "Sponsoring Organizations", "¿Quién organiza el evento?", "Who is hosting?", "Event Organizers",
                         "Grupo", "Your organization", "Organizer" } },
    { "email", { "Email", "E-mail", "Your email", "Correo electrónico", "Contact email", "Dirección de correo electrónico", "Organizer email" } },
    { "telephone", { "Phone", "Telephone", "Phone Number", "Teléfono", "Número de teléfono", "Contact phone", "Celular" } },
    { "contact", { "Contact", "Contact person", "Contacto", "Persona de contacto", "Who should we contact?" } },
    { "contact_name", { "Contact Name", "Your name", "Nombre del contacto", "Su nombre", "Nombre completo" } },
    { "details", { "Description", "Details", "Descripción", "Detalles", "Tell us about your event", "More information", "Notes", "Event Description", "public_description" } },
    { "web_address", { "Website", "Link", "URL", "Facebook event", "Sitio web", "Enlace", "Event Website", "RSVP link" } },
    { "hashtag", { "Hashtag", "Event hashtag" } },
    { "attendance", { "Is it open to the public?", "Open to public", "¿Está abierto al público?", "Public or private?" } },
    { "private", { "Private", "is_private", "Sensitivity" } },
    { "status", { "Status", "Event status", "Cancelled?" } },
    { "languages", { "Languages", "Language", "Idiomas", "¿En qué idiomas?" } },
    { "access", { "Accessibility", "Is it wheelchair accessible?", "Accesibilidad" } },
    { "submitted_at", { "Timestamp", "Marca temporal", "Submitted at", "Submission Date" } },
    { "submitter", { "Username", "Nombre de usuario" } },
    { "officials", { "Member of Congress", "Senator", "Representative", "Member", "Legislator", "Senador" } },
    { "key", { "id", "uid", "Event ID" } },
    { "latitude", { "Latitude", "lat", "Latitud" } },
    { "longitude", { "Longitude", "lng", "Longitud" } },
    { "all_day", { "All day event", "All Day", "Todo el día" } },
    { "ignore", { "Required Attendees", "Optional Attendees", "Reminder Date", "starts_at_utc", "note_to_attendees", "Door code", "Attendees", "Código de acceso", "Password",
                  "IP Address", "Home address", "Asistentes necesarios" } },
    { "", { "Party", "District", "Parking", "Color", "", "¿Algo más?", "Will there be food?", "Event Cost", "Iteration" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (cases[i].headings) && cases[i].headings[k] != NULL; k++)
      {
        const char *field = plaza_sheet_field_name (plaza_csv_guess (cases[i].headings[k]));

        if (strcmp (field, cases[i].field) != 0)
          {
            g_test_message ("“%s” was taken for “%s” and not for “%s”", cases[i].headings[k], field, cases[i].field);
            g_test_fail ();
          }
      }
}

static void
test_language (void)
{
  g_autofree char *spanish = plaza_csv_guess_language ("Description (Spanish)");
  g_autofree char *code = plaza_csv_guess_language ("details_es");

  g_assert_cmpstr (spanish, ==, "es");
  g_assert_cmpstr (code, ==, "es");
  g_assert_null (plaza_csv_guess_language ("Description"));
  g_assert_null (plaza_csv_guess_language ("end_at is"));
  g_assert_true (plaza_csv_guess_is_spanish ("¿Qué día es?"));
  g_assert_false (plaza_csv_guess_is_spanish ("What day is it?"));
}

/* Each has a name of its own, by which it is found, and words of its own. */
static void
test_fields (void)
{
  g_autoptr(GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
  const char *language;

  for (guint i = 1; i < PLAZA_N_SHEET_FIELDS; i++)
    {
      g_assert_cmpint (plaza_sheet_field_find (plaza_sheet_field_name (i), NULL), ==, i);
      g_assert_true (g_hash_table_add (labels, (gpointer) plaza_sheet_field_label (i)));
    }

  g_assert_cmpint (plaza_sheet_field_find ("details.es", &language), ==, PLAZA_SHEET_FIELD_DETAILS);
  g_assert_cmpstr (language, ==, "es");
  g_assert_cmpint (plaza_sheet_field_find ("uid", NULL), ==, PLAZA_SHEET_FIELD_KEY);
  g_assert_cmpint (plaza_sheet_field_find ("", NULL), ==, PLAZA_SHEET_FIELD_NONE);
  g_assert_cmpint (plaza_sheet_field_find (NULL, NULL), ==, PLAZA_SHEET_FIELD_NONE);
  g_assert_cmpint (plaza_sheet_field_find ("dates", NULL), ==, PLAZA_SHEET_FIELD_NONE);
  g_assert_cmpint (plaza_sheet_field_find ("details.../x", &language), ==, PLAZA_SHEET_FIELD_DETAILS);
  g_assert_null (language);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/headings/guess", test_guess);
  g_test_add_func ("/read/headings/language", test_language);
  g_test_add_func ("/read/headings/fields", test_fields);
  return g_test_run ();
}
