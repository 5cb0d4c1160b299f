/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-fixture.h"

#include <locale.h>

/* Sheets that programs write: each sheet, what its columns were taken for, and all that was read from it. */

/* A form of Google’s in Spanish. */
#define FORM_ES \
  "Marca temporal,Dirección de correo electrónico,¿Cómo se llama el evento?,¿Qué día es?,¿A qué hora empieza?,¿A qué hora termina?,¿Dónde será?,Organización,Persona de contacto,Teléfono,¿Algo más?\n" \
  "2/2/2017 14:14:22,someone@example.org,Vigilia por las familias,22/2/2017,7:00 p. m.,9:00 p. m.,\"Example Hall, 321 Ridge Rd S, Canton, MI 48188\",Example Sisters,Casey Example,202-555-0100,Traiga una vela\n" \
  "3/2/2017 9:00:00,other@example.org,Marcha,lunes 22 de febrero de 2017,a las 4,,\"Toledo, Ohio\",Example Church,,,\n" \
  "13/2/2017 9:00:00,other@example.org,Foro comunitario,30/2/2017,25:00,,por confirmar,Example Church,,,\n"
#define FORM_ES_FIELDS "submitted_at submitter title date start end place organizations contact telephone -"
#define FORM_ES_SAYS \
  "\n" \
  "2 Vigilia por las familias [vigil] /Example Hall/321 Ridge Rd S/Canton/MI/48188\n" \
  "  2017-02-22 19:00-21:00 America/Detroit\n" \
  "  by: Example Sisters\n" \
  "  name: Casey Example\n" \
  "  tel: +1-202-555-0100\n" \
  "  es: ¿Algo más?: Traiga una vela\n" \
  "  inferred: kind, zone\n" \
  "3 Marcha [march] /Toledo/OH\n" \
  "  2017-02-22 16:00- America/New_York\n" \
  "  by: Example Church\n" \
  "  inferred: kind, zone, start\n" \
  "  ask 3 ¿Qué día es?: lunes 22 de febrero de 2017 was a Wednesday\n" \
  "  ask 3 ¿A qué hora empieza?: “a las 4” does not say which half of the day it is; read as 4 PM\n" \
  "4 Foro comunitario [community-meeting]  tba\n" \
  "  by: Example Church\n" \
  "  es: ¿Qué día es?: 30/2/2017\n" \
  "  inferred: kind\n" \
  "  bad 4 ¿Qué día es?: “30/2/2017” is no day of the calendar\n" \
  "  bad 4 ¿A qué hora empieza?: “25:00” is no time of day\n"

/* A form that branches: the same heading twice. */
#define BRANCH \
  "Timestamp,Email Address,What kind of event is it?,Event title,What day is it?,What time does it start?,Where is it?,Event title,What day is it?,Where is it?,Is it open to the public?,Languages,Website\n" \
  "2/3/2017 14:14:22,sender@example.org,Rally,Rally for Refugees,2/22/2017,5:30 PM,\"Example Park, Omaha, NE\",,,,Yes,English and Spanish,www.example.org/rally\n" \
  "2/3/2017 15:00:00,sender@example.org,Visit,,,,,Visit to the District Office,Feb 21,\"Springfield, IL\",No,Klingon,\n"
#define BRANCH_FIELDS "submitted_at submitter kind title date start place title date place attendance languages web_address"
#define BRANCH_SAYS \
  "\n" \
  "2 Rally for Refugees [rally] /Example Park/Omaha/NE\n" \
  "  2017-02-22 17:30- America/Chicago\n" \
  "  mail: sender@example.org\n" \
  "  languages: en, es\n" \
  "  web: https://www.example.org/rally\n" \
  "  inferred: zone, lead_contact\n" \
  "3 Visit to the District Office [other] invited /Springfield/IL\n" \
  "  2017-02-21 - America/Chicago\n" \
  "  mail: sender@example.org\n" \
  "  en: Languages: Klingon||What kind of event is it?: Visit\n" \
  "  inferred: zone, date, lead_contact\n"

/* Outlook, with the addresses of those who come. */
#define OUTLOOK \
  "\"Subject\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\",\"All day event\",\"Reminder on/off\",\"Reminder Date\",\"Reminder Time\",\"Meeting Organizer\",\"Required Attendees\",\"Optional Attendees\",\"Meeting Resources\",\"Billing Information\",\"Categories\",\"Description\",\"Location\",\"Mileage\",\"Priority\",\"Private\",\"Sensitivity\",\"Show time as\"\n" \
  "\"Vigil\",\"2/22/2017\",\"6:00:00 PM\",\"2/22/2017\",\"8:00:00 PM\",\"False\",\"True\",\"2/22/2017\",\"5:45:00 PM\",\"Casey Example\",\"secret@example.org;two@example.org\",\"\",\"\",\"\",\"\",\"Bring a candle\",\"Example Park, Lansing, MI\",\"\",\"Normal\",\"False\",\"Normal\",\"2\"\n" \
  "\"Day of action\",\"2/21/2017\",\"12:00:00 AM\",\"2/22/2017\",\"12:00:00 AM\",\"True\",\"False\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Portland, Oregon\",\"\",\"Normal\",\"True\",\"Private\",\"0\"\n" \
  "\"Night\",\"2/22/2017\",\"9:00:00 PM\",\"2/23/2017\",\"1:00:00 AM\",\"False\",\"False\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Tucson, AZ\",\"\",\"Normal\",\"False\",\"Normal\",\"0\"\n" \
  "\"Camp\",\"2/24/2017\",\"9:00:00 AM\",\"2/26/2017\",\"5:00:00 PM\",\"False\",\"False\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Tucson, AZ\",\"\",\"Normal\",\"False\",\"Normal\",\"0\"\n"
#define OUTLOOK_FIELDS "title date start end_date end all_day ignore ignore ignore contact ignore ignore ignore ignore - details place ignore ignore private private ignore"
#define OUTLOOK_SAYS \
  "\n" \
  "2 Vigil [vigil] /Example Park/Lansing/MI\n" \
  "  2017-02-22 18:00-20:00 America/Detroit\n" \
  "  name: Casey Example\n" \
  "  en: Bring a candle\n" \
  "  inferred: kind, zone\n" \
  "3 Day of action [other] invited /Portland/OR\n" \
  "  2017-02-21 - all day America/Los_Angeles\n" \
  "  inferred: zone\n" \
  "4 Night [other] /Tucson/AZ\n" \
  "  2017-02-22 21:00-01:00 America/Phoenix\n" \
  "  inferred: zone\n" \
  "5 Camp [other] /Tucson/AZ\n" \
  "  2017-02-24 09:00-17:00 America/Phoenix\n" \
  "  2017-02-25 09:00-17:00 America/Phoenix\n" \
  "  2017-02-26 09:00-17:00 America/Phoenix\n" \
  "  inferred: zone\n" \
  "  ask 5 End Date: From 2017-02-24 to 2017-02-26 was read as these hours on each day\n"

/* ActionKit, with local times and UTC side by side. */
#define AK \
  "id,title,starts_at,ends_at,starts_at_utc,ends_at_utc,venue,address1,address2,city,state,zip,status,is_private,public_description,note_to_attendees,attendee_count\n" \
  "11,Call-in,2017-02-21 19:30:00,2017-02-21 20:30:00,2017-02-22 02:30:00,2017-02-22 03:30:00,Example Center,1 Main St,Suite 4,Tucson,AZ,85701,active,0,<p>Come &amp; call</p>,Door code 1234,7\n" \
  "12,Old,2017-02-22 10:00:00,,2017-02-22 17:00:00,,Private home,,,Tucson,AZ,85701,cancelled,1,,,0\n"
#define AK_FIELDS "key title date end_date ignore ignore venue address address city state postal_code status private details ignore ignore"
#define AK_SAYS \
  "\n" \
  "2 Call-in [call-in] /Example Center/1 Main St, Suite 4/Tucson/AZ/85701\n" \
  "  2017-02-21 19:30-20:30 America/Phoenix\n" \
  "  en: Come & call\n" \
  "  inferred: kind, zone\n" \
  "3 Old [other] cancelled invited /Tucson/AZ/85701 text:Private home\n" \
  "  2017-02-22 10:00- America/Phoenix\n" \
  "  inferred: zone\n"

/* The Events Calendar, where the last day is one of them. */
#define TEC \
  "Event Name,Event Description,Event Organizers,Event Venue Name,Event Start Date,Event Start Time,Event End Date,Event End Time,All Day Event,Event Time Zone,Event Website,Event Cost,Event Category\n" \
  "Rally,\"<p>Come &amp; <b>sing</b></p>\",Example Coalition,\"Example Park\",2017-02-22,17:00:00,2017-02-22,19:00:00,FALSE,America/Chicago,https://example.org/rally,0,Rally\n" \
  "Fast,,Example Coalition,\"Example Park\",2017-02-22,,2017-02-24,,TRUE,America/Chicago,,,\n"
#define TEC_FIELDS "title details organizations venue date start end_date end all_day zone web_address - kind"
#define TEC_SAYS \
  "\n" \
  "2 Rally [rally] /Example Park\n" \
  "  2017-02-22 17:00-19:00 America/Chicago\n" \
  "  by: Example Coalition\n" \
  "  web: https://example.org/rally\n" \
  "  en: Come & sing||Event Cost: 0\n" \
  "3 Fast [other] /Example Park\n" \
  "  2017-02-22 - all day America/Chicago\n" \
  "  2017-02-23 - all day America/Chicago\n" \
  "  2017-02-24 - all day America/Chicago\n" \
  "  by: Example Coalition\n"

static const struct { const char *name, *sheet, *fields, *says; } cases[] = {
  { "form-es", FORM_ES, FORM_ES_FIELDS, FORM_ES_SAYS },
  { "branch", BRANCH, BRANCH_FIELDS, BRANCH_SAYS },
  { "outlook", OUTLOOK, OUTLOOK_FIELDS, OUTLOOK_SAYS },
  { "ak", AK, AK_FIELDS, AK_SAYS },
  { "tec", TEC, TEC_FIELDS, TEC_SAYS },
};

static void
test_sheet (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(PlazaIntake) intake = csv_fixture_read (cases[i].sheet);
  g_autofree char *fields = csv_fixture_fields (intake);
  g_autofree char *says = csv_fixture_say (intake);

  g_assert_cmpstr (fields, ==, cases[i].fields);
  g_assert_cmpstr (says, ==, cases[i].says);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  csv_fixture_open ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/read/csv-forms/%s", cases[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_sheet);
    }
  result = g_test_run ();
  csv_fixture_close ();

  return result;
}
