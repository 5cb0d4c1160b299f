/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-title.h"

#include <string.h>

#include "plaza-read-kind-words.h"

static PlazaGazetteer *places = NULL;

static const struct { const char *text; PlazaKind kind; } kinds[] = {
  { "#ExampleDay Rally before Sen. Example’s Town Hall", PLAZA_KIND_RALLY },
  { "Rally and Prayer Vigil", PLAZA_KIND_RALLY },
  { "Protest at City Hall", PLAZA_KIND_RALLY },
  { "Gran manifestación por la dignidad", PLAZA_KIND_RALLY },
  { "Mitin y marcha", PLAZA_KIND_RALLY },
  { "Candlelight for our neighbors", PLAZA_KIND_VIGIL },
  { "Vigilia de oración", PLAZA_KIND_VIGIL },
  { "Interfaith Solidarity March", PLAZA_KIND_MARCH },
  { "Marcha de las familias", PLAZA_KIND_MARCH },
  { "News conference with faith leaders", PLAZA_KIND_PRESS_CONFERENCE },
  { "Rueda de prensa", PLAZA_KIND_PRESS_CONFERENCE },
  { "CONFERENCIA DE PRENSA", PLAZA_KIND_PRESS_CONFERENCE },
  { "Legislative Visit with Rep. Example", PLAZA_KIND_LEGISLATIVE_VISIT },
  { "Drop in visits to Sen. Robin Example", PLAZA_KIND_LEGISLATIVE_VISIT },
  { "Meeting with Senator Example’s staff", PLAZA_KIND_LEGISLATIVE_VISIT },
  { "Lobby Day", PLAZA_KIND_LEGISLATIVE_VISIT },
  { "Visita a la oficina de la senadora", PLAZA_KIND_LEGISLATIVE_VISIT },
  { "Reunión con el representante Ejemplo", PLAZA_KIND_LEGISLATIVE_VISIT },
  { "Town Hall Mobilization", PLAZA_KIND_TOWN_HALL },
  { "Asamblea pública con el congresista", PLAZA_KIND_TOWN_HALL },
  { "TOWN_HALL", PLAZA_KIND_TOWN_HALL },
  { "Immigration Panel Discussion & Press Conference", PLAZA_KIND_PANEL },
  { "Foro sobre vivienda", PLAZA_KIND_PANEL },
  { "Committee Roundtable Discussion", PLAZA_KIND_ROUNDTABLE },
  { "Mesa redonda con la comunidad", PLAZA_KIND_ROUNDTABLE },
  { "Conversation about the program", PLAZA_KIND_CONVERSATION },
  { "Charla con vecinos", PLAZA_KIND_CONVERSATION },
  { "Community Meeting for Refugees with Sen. Example", PLAZA_KIND_COMMUNITY_MEETING },
  { "Reunión comunitaria", PLAZA_KIND_COMMUNITY_MEETING },
  { "Canvass and Rally", PLAZA_KIND_CANVASS },
  { "Vamos de puerta en puerta", PLAZA_KIND_CANVASS },
  { "Neighbors Call In Day", PLAZA_KIND_CALL_IN },
  { "PHONE_BANK", PLAZA_KIND_CALL_IN },
  { "In District Call to Sen. Example", PLAZA_KIND_CALL_IN },
  { "Jornada de llamadas", PLAZA_KIND_CALL_IN },
  { "Statewide Convening: #ExampleDay social media push", PLAZA_KIND_SOCIAL_MEDIA },
  { "Campaña en redes sociales", PLAZA_KIND_SOCIAL_MEDIA },
  { "Interfaith Ecumenical Gathering", PLAZA_KIND_CONVENING },
  { "Encuentro de organizaciones", PLAZA_KIND_CONVENING },
  { "Example Action Alert: #ExampleDay: Stand with Neighbors", PLAZA_KIND_ACTION_ALERT },
  { "Alerta de acción", PLAZA_KIND_ACTION_ALERT },
  { "Light the Way", PLAZA_KIND_OTHER },
  { "Immigrant Rights Day of Action", PLAZA_KIND_OTHER },
  { "Marchesa Example reads", PLAZA_KIND_OTHER },
  { "", PLAZA_KIND_OTHER },
};

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_test_message ("%s", kinds[i].text);
      g_assert_cmpint (plaza_read_kind_words (kinds[i].text), ==, kinds[i].kind);
    }
}

static const PlazaReaderOfficial officials[] = {
  { "A1", "Thom Sample", "Sen.", "NC" },
  { "A2", "Ileana Ros-Sample", "Rep.", "FL" },
  { "A3", "G. K. Model", "Rep.", "NC" },
  { "A4", "David Instance", "Rep.", "NC" },
  { "A5", "Robin Twin", "Sen.", "OH" },
  { "A6", "Casey Twin", "Rep.", "OH" },
  { "A7", "Mario Díaz-Ejemplo", "Rep.", "FL" },
  { "A8", "Pat Double", "Rep.", "ME" },
  { "A9", "Sam Double", "Rep.", "ME" },
};

static PlazaReaderContext
context (void)
{
  return (PlazaReaderContext) { .name = "", .places = places, .hashtag = "#ExampleDay", .officials = officials,
                                .n_officials = G_N_ELEMENTS (officials) };
}

static const struct { const char *text, *officials, *state; } named[] = {
  { "Visit with Sen. Sample", "A1", "NC" },
  { "Visit with Rep. Sample’s staff", "A1", "NC" },
  { "Visit with Rep. Ros Sample", "A2", "FL" },
  { "Visit with Rep. Ros-Sample", "A2", "FL" },
  { "Visita con la representante Ileana Ros-Sample", "A2", "FL" },
  { "Reunión con Díaz Ejemplo", "", NULL },
  { "Reunión con el rep. Diaz Ejemplo", "A7", "FL" },
  { "Town hall with Reps. Model and Instance", "A3 A4", "NC" },
  { "Meeting with Sen. Sample and Rep. Model", "A1 A3", "NC" },
  { "Sens. Sample and Twin", "A1 A5", NULL },
  { "Senator Twin", "A5", "OH" },
  { "Congresswoman Twin", "A6", "OH" },
  { "The Twin office", "", NULL },
  { "Rep. Double", "", NULL },
  { "Rep. Pat Double", "A8", "ME" },
  { "Sample’s congressional office", "A1", "NC" },
  { "A sample of the office supplies", "", NULL },
  { "Sample sale", "", NULL },
  { "Rally with Robin Twin", "A5", "OH" },
};

static void
test_officials (void)
{
  PlazaReaderContext known = context ();

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_autoptr(PlazaReadTitle) title = plaza_read_title (named[i].text, &known);
      g_autofree char *ids = g_strjoinv (" ", title->officials);

      g_test_message ("%s", named[i].text);
      g_assert_cmpstr (ids, ==, named[i].officials);
      g_assert_cmpstr (title->state, ==, named[i].state);
    }
}

static const struct { const char *text, *title; gboolean cancelled; const char *place; } titles[] = {
  { "#ExampleDay: Vigil", "#ExampleDay: Vigil", FALSE, NULL },
  { "Canceled: Vigil", "Vigil", TRUE, NULL },
  { "CANCELLED - Vigil", "Vigil", TRUE, NULL },
  { "[Cancelled] Vigil", "Vigil", TRUE, NULL },
  { "Cancelado: Vigilia", "Vigilia", TRUE, NULL },
  { "CANCELADA: Marcha", "Marcha", TRUE, NULL },
  { "Vigil (canceled)", "Vigil", TRUE, NULL },
  { "Canceled checks: a workshop", "Canceled checks: a workshop", FALSE, NULL },
  { "Neighbors &amp; Friends &#8211; Vigil", "Neighbors & Friends – Vigil", FALSE, NULL },
  { "Caf&eacute; con vecinos", "Café con vecinos", FALSE, NULL },
  { "Q&A with neighbors", "Q&A with neighbors", FALSE, NULL },
  { "  Vigil\n for   all ", "Vigil for all", FALSE, NULL },
  { "Vigil – Canton, MI", "Vigil – Canton, MI", FALSE, "Canton, MI" },
  { "Vigil in Salem, Oregon", "Vigil in Salem, Oregon", FALSE, "Salem, Oregon" },
  { "Vigilia en Las Cruces, Nuevo México", "Vigilia en Las Cruces, Nuevo México", FALSE, "Las Cruces, Nuevo México" },
  { "Music, Food and Art – Friends, Neighbors", "Music, Food and Art – Friends, Neighbors", FALSE, NULL },
};

static void
test_titles (void)
{
  PlazaReaderContext known = context ();

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr(PlazaReadTitle) title = plaza_read_title (titles[i].text, &known);

      g_assert_cmpstr (title->title, ==, titles[i].title);
      g_assert_cmpint (title->cancelled, ==, titles[i].cancelled);
      g_assert_cmpstr (title->place, ==, titles[i].place);
    }
}

/* Officials of another campaign are other ones, also where their names are those of the one before. */
static void
test_other_campaign (void)
{
  static const PlazaReaderOfficial others[] = { { "B1", "Thom Sample", "Rep.", "TX" } };
  PlazaReaderContext first = context (), second = { .officials = others, .n_officials = 1 };
  g_autoptr(PlazaReadTitle) before = plaza_read_title ("Visit with Sen. Sample", &first);
  g_autoptr(PlazaReadTitle) after = plaza_read_title ("Visit with Sen. Sample", &second);

  g_assert_cmpstr (before->officials[0], ==, "A1");
  g_assert_cmpstr (after->officials[0], ==, "B1");
  g_assert_cmpstr (after->state, ==, "TX");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "places", "places.sqlite", NULL);
  places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);

  g_test_add_func ("/read/title/kinds", test_kinds);
  g_test_add_func ("/read/title/officials", test_officials);
  g_test_add_func ("/read/title/titles", test_titles);
  g_test_add_func ("/read/title/other-campaign", test_other_campaign);
  result = g_test_run ();

  plaza_gazetteer_close (places);
  return result;
}
