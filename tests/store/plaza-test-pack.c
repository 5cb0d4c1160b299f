/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-test-pack.h"

#include <glib/gstdio.h>
#include <string.h>

static GStrv
list (const char *first,
      const char *second)
{
  return g_strdupv ((char *[]) { (char *) first, (char *) second, NULL });
}

static void
set_list (GStrv      *target,
          const char *first,
          const char *second)
{
  g_strfreev (*target);
  *target = list (first, second);
}

static void
set_texts (PlazaTexts *texts,
           const char *english,
           const char *spanish)
{
  plaza_texts_set (texts, "en", english);
  plaza_texts_set (texts, "es", spanish);
}

static PlazaEventRecord *
add_event (PlazaPack  *pack,
           const char *uid,
           const char *title,
           PlazaKind   kind,
           const char *city,
           const char *state)
{
  PlazaEventRecord *event = plaza_event_record_new ();

  event->uid = g_strdup (uid);
  event->title = g_strdup (title);
  event->kind = kind;
  event->place.city = g_strdup (city);
  event->place.state = g_strdup (state);
  event->place.precision = state != NULL ? PLAZA_PRECISION_STATE : PLAZA_PRECISION_NONE;
  g_ptr_array_add (pack->events, event);
  return event;
}

static PlazaTimeslot *
add_slot (PlazaEventRecord *event,
          const char       *date,
          int               start,
          int               end,
          const char       *zone)
{
  PlazaTimeslot *slot = plaza_timeslot_new ();

  slot->date = g_strdup (date);
  slot->start = start;
  slot->end = end;
  slot->zone = g_strdup (zone);
  g_ptr_array_add (event->timeslots, slot);
  return slot;
}

static void
set_point (PlazaEventRecord *event,
           PlazaPrecision    precision,
           double            latitude,
           double            longitude)
{
  event->place.precision = precision;
  event->place.latitude = latitude;
  event->place.longitude = longitude;
}

/* With all that few events have. */
static void
fill_event (PlazaEventRecord *event)
{
  PlazaFurtherPlace *further = plaza_record_new (&plaza_further_place_type);

  plaza_texts_set (event->titles, "es", "Manifestación y vigilia");
  further->label = g_strdup ("Ends at");
  further->place.venue = g_strdup ("Example Mesquite Hall");
  further->place.city = g_strdup ("Mesa");
  further->place.state = g_strdup ("AZ");
  further->place.precision = PLAZA_PRECISION_EXACT;
  further->place.latitude = 33.42;
  further->place.longitude = -111.83;
  g_ptr_array_add (event->further_places, further);
  set_list (&event->languages, "es", "ar");
  set_list (&event->access, "wheelchair", "Ask at the door");
  event->place.area_only = TRUE;
  event->contact_published = FALSE;
  event->hashtag = g_strdup ("#ExampleRally");
  event->web_address = g_strdup ("https://example.org/rally");
  event->online = TRUE;
  event->confirmed_on = g_strdup ("2017-02-08");
  event->note = g_strdup ("Call before noon");
}

static void
add_timed_events (PlazaPack *pack)
{
  PlazaEventRecord *event = add_event (pack, "little-rock", "#ExampleDay: Visit with Sen. Menéndez",
                                       PLAZA_KIND_LEGISLATIVE_VISIT, "Little Rock", "AR");

  add_slot (event, "2017-02-22", 16 * 60, -1, "America/Chicago");
  set_list (&event->officials, "X000001", NULL);
  set_list (&event->inferred, "zone", NULL);

  event = add_event (pack, "phoenix", "#ExampleDay Rally and Vigil", PLAZA_KIND_RALLY, "Phoenix", "AZ");
  add_slot (event, "2017-02-22", 12 * 60, 18 * 60, "America/Phoenix")->label = g_strdup ("Rally");
  add_slot (event, "2017-02-22", 18 * 60, 19 * 60, "America/Phoenix")->label = g_strdup ("Vigil");
  event->place.address = g_strdup ("1 Example Road");
  set_point (event, PLAZA_PRECISION_CITY, 33.45, -112.07);
  set_list (&event->contact_telephones, "+1-202-555-0100", NULL);
  fill_event (event);

  event = add_event (pack, "los-angeles", "Panel Discussion", PLAZA_KIND_PANEL, "Los Angeles", "CA");
  add_slot (event, "2017-02-22", -1, -1, "America/Los_Angeles");
  event->attendance = PLAZA_ATTENDANCE_INVITED;
  event->place.to_be_announced = TRUE;

  event = add_event (pack, "denver", "Press Conference", PLAZA_KIND_PRESS_CONFERENCE, "Denver", "CO");
  add_slot (event, "2017-02-22", 13 * 60 + 30, -1, "America/Denver");
  add_slot (event, "2017-02-22", 14 * 60, -1, "America/Los_Angeles");

  event = add_event (pack, "chicago", "Visit on Three Days", PLAZA_KIND_LEGISLATIVE_VISIT, "Chicago", "IL");
  add_slot (event, "2017-02-22", -1, -1, "America/Chicago")->all_day = TRUE;
  add_slot (event, "2017-02-23", -1, -1, "America/Chicago")->all_day = TRUE;
  add_slot (event, "2017-02-24", -1, -1, "America/Chicago")->all_day = TRUE;

  event = add_event (pack, "tucson", "Evening Prayer", PLAZA_KIND_VIGIL, "Tucson", "AZ");
  add_slot (event, "2017-02-23", 18 * 60, -1, "America/Phoenix");
  add_slot (event, "2017-02-21", 18 * 60, -1, "America/Phoenix");
}

static void
add_events (PlazaPack *pack)
{
  PlazaEventRecord *event;

  add_timed_events (pack);
  add_event (pack, "lansing", "Solidarity Vigil", PLAZA_KIND_VIGIL, "Lansing", "MI");

  event = add_event (pack, "canton", "#ExampleDay: March", PLAZA_KIND_MARCH, "Cantón", "MI");
  add_slot (event, "2017-02-22", 17 * 60 + 30, -1, "America/Detroit");
  event->place.venue = g_strdup ("Example Church");
  event->place.address = g_strdup ("2 Example Street");
  event->place.postal_code = g_strdup ("48188");
  set_point (event, PLAZA_PRECISION_POSTAL, 42.28, -83.52);
  set_list (&event->lead_organizations, "Example Coalition", "Second Example Group");
  event->contact_name = g_strdup ("Example Person");
  set_list (&event->contact_emails, "person@example.org", NULL);
  set_texts (event->details, "People walk from the church to the *mosque*.", "La gente camina de la iglesia a la *mezquita*.");

  add_event (pack, "everywhere", "Social Media Push", PLAZA_KIND_SOCIAL_MEDIA, NULL, NULL);
}

static PlazaSection *
add_section (PlazaGuide       *guide,
             const char       *id,
             PlazaSectionType  type,
             const char       *english,
             const char       *spanish)
{
  PlazaSection *section = plaza_section_new ();

  section->id = g_strdup (id);
  section->type = type;
  set_texts (section->headings, english, spanish);
  set_texts (section->bodies, "An English body.", "Un texto en español.");
  g_ptr_array_add (guide->sections, section);
  return section;
}

static void
add_guides (PlazaPack *pack)
{
  PlazaGuide *about = plaza_guide_new ();
  PlazaGuide *vigil = plaza_guide_new ();

  about->id = g_strdup ("about");
  about->kind = PLAZA_GUIDE_ABOUT;
  set_texts (about->titles, "About the day", "Sobre el día");
  g_ptr_array_add (pack->guides, about);

  vigil->id = g_strdup ("prayer-vigil");
  vigil->kind = PLAZA_GUIDE_HOW_TO;
  vigil->event_kind = PLAZA_KIND_VIGIL;
  set_list (&vigil->contributors, "Example Coalition", NULL);
  set_texts (vigil->titles, "Hold a vigil", "Organizar una vigilia");
  set_texts (vigil->summaries, "Light **candles** [here](https://example.org/hidden).", "Encienda velas.");
  add_section (vigil, "call-together", PLAZA_SECTION_STEP, "Call people together", "Convoque a la gente");
  add_section (vigil, "phone", PLAZA_SECTION_CALL, "Call", "Llame")->telephone = g_strdup ("+1-202-555-0101");
  set_list (&((PlazaSection *) g_ptr_array_index (vigil->sections, 0))->links, "https://example.org", NULL);
  g_ptr_array_add (pack->guides, vigil);
}

static void
add_point (PlazaPack       *pack,
           const char      *id,
           PlazaPointGroup  group,
           const char      *english,
           const char      *spanish)
{
  PlazaPoint *point = plaza_point_new ();

  point->id = g_strdup (id);
  point->group = group;
  point->kind = group == PLAZA_GROUP_FACTS ? PLAZA_POINT_FACT : PLAZA_POINT_ASK;
  point->minutes = 2;
  set_texts (point->headlines, english, spanish);
  set_texts (point->bodies, "Short form.\n\nLong form.", "Forma corta.\n\nForma larga.");
  g_ptr_array_add (pack->points, point);
}

static void
add_themes (PlazaPack *pack)
{
  static const char * const ids[] = { "refugees", "families" };
  static const char * const labels[][2] = {
    { "Example newcomers", "Personas recién llegadas" }, { "Example households", "Hogares de ejemplo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      PlazaTheme *theme = plaza_theme_new ();

      theme->id = g_strdup (ids[i]);
      set_texts (theme->labels, labels[i][0], labels[i][1]);
      g_ptr_array_add (pack->themes, theme);
    }
}

static void
add_points (PlazaPack *pack)
{
  PlazaPoint *point;

  add_point (pack, "co-sponsor", PLAZA_GROUP_KEY_ASKS, "Co-sponsor the bill", "Copatrocine el proyecto");
  point = g_ptr_array_index (pack->points, 0);
  set_list (&point->bills, "hr-0", NULL);

  add_point (pack, "share", PLAZA_GROUP_FACTS, "79 %", "79 %");
  point = g_ptr_array_index (pack->points, 1);
  point->share = 79;
  point->theme = g_strdup ("families");
  point->source = g_strdup ("Example Institute");
  point->as_of = g_strdup ("2017-02-11");
  point->check_on = g_strdup ("2017-02-20");
  set_list (&point->backs, "unity", NULL);
  g_array_append_vals (point->amounts, ((int[]) { 110, 50 }), 2);

  add_point (pack, "unity", PLAZA_GROUP_ISSUES, "Keep families together", "Mantenga unidas a las familias");
}

static void
add_messages (PlazaPack *pack)
{
  PlazaMessage *message = plaza_message_new ();

  message->id = g_strdup ("my-america");
  message->network = PLAZA_NETWORK_TWITTER;
  set_list (&message->placeholders, "handle", NULL);
  set_texts (message->texts, "{handle} welcomes.", "{handle} da la bienvenida.");
  g_ptr_array_add (pack->messages, message);
}

static void
add_law (PlazaPack *pack)
{
  PlazaOfficial *official = plaza_official_new ();
  PlazaOffice *office = plaza_record_new (&plaza_office_type);
  PlazaBill *bill = plaza_bill_new ();

  official->id = g_strdup ("X000001");
  official->title = g_strdup ("Sen.");
  official->name = g_strdup ("Example Member");
  official->state = g_strdup ("AR");
  official->district = g_strdup ("at large");
  set_list (&official->accounts, "@ExampleMember", "@Example");
  official->note = g_strdup ("Ask for the scheduler");
  office->city = g_strdup ("Little Rock");
  office->address = g_strdup ("3 Example Avenue");
  office->telephone = g_strdup ("+1-202-555-0102");
  office->as_of = g_strdup ("2017-02-01");
  g_ptr_array_add (official->offices, office);
  g_ptr_array_add (pack->officials, official);

  bill->id = g_strdup ("hr-0");
  bill->number = g_strdup ("H.R. 0");
  bill->chamber = PLAZA_CHAMBER_HOUSE;
  set_list (&bill->joined, "X000001", NULL);
  g_ptr_array_add (pack->bills, bill);
}

PlazaPack *
plaza_test_pack_new (void)
{
  PlazaPack *pack = plaza_pack_new ();
  PlazaCampaignRecord *campaign = pack->campaign;

  campaign->id = g_strdup ("example-2017");
  campaign->name = g_strdup ("Example Day");
  campaign->day = g_strdup ("2017-02-22");
  campaign->hashtag = g_strdup ("#ExampleDay");
  campaign->accent = g_strdup ("#7a3894");
  set_list (&campaign->languages, "en", "es");
  set_list (&campaign->hashtags, "#ExampleDay", "#Example");
  set_list (&campaign->contributors, "Example Coalition", NULL);
  set_texts (campaign->titles, "A day of action", "Un día de acción");
  set_texts (campaign->summaries, "All **together**.", "Todos **juntos**.");
  add_law (pack);
  add_events (pack);
  add_guides (pack);
  add_themes (pack);
  add_points (pack);
  add_messages (pack);
  return pack;
}

/* Adds @n_events synthetic events, of which each has a few words, parts and days. */
void
plaza_test_pack_grow (PlazaPack *self,
                      guint      n_events)
{
  static const char * const states[] = { "TX", "CA", "NY", "FL", "AZ", "MI", "OH", "WA" };
  static const char * const words[] = { "Welcome", "Refugees", "Families", "Justice", "Together", "Neighbors" };

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *uid = g_strdup_printf ("synthetic-%06u", i);
      g_autofree char *title = g_strdup_printf ("#ExampleDay: %s and %s %u", words[i % 6], words[i / 6 % 6], i);
      g_autofree char *city = g_strdup_printf ("Town %u", i % 997);
      g_autofree char *date = g_strdup_printf ("2017-02-%02u", 1 + i % 28);
      g_autofree char *organization = g_strdup_printf ("Example Group %u", i % 4001);
      PlazaEventRecord *event = add_event (self, uid, title, i % PLAZA_N_KINDS, city, states[i * 7 % 8]);

      add_slot (event, date, 8 * 60 + i % 12 * 60, -1, "America/Chicago");
      event->place.address = g_strdup ("1 Example Road");
      set_point (event, PLAZA_PRECISION_CITY, 30 + i % 1000 / 100.0, -120 + i % 3000 / 100.0);
      set_list (&event->lead_organizations, organization, i % 2 ? "Example Coalition" : NULL);
      event->contact_name = g_strdup ("Example Person");
      set_list (&event->contact_emails, "person@example.org", NULL);
      set_texts (event->details, "People meet at the square and walk to the office with signs and songs.", NULL);
    }
}

PlazaEventRecord *
plaza_test_pack_find (PlazaPack  *self,
                      const char *uid)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (self->events, i);

      if (strcmp (event->uid, uid) == 0)
        return event;
    }

  g_assert_not_reached ();
}

/* A new empty folder, open to every user so that a test may become another one. */
char *
plaza_test_folder_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("plaza-XXXXXX", &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  return folder;
}

/* Fails where a test left a folder in it. */
void
plaza_test_folder_free (char *folder)
{
  g_autoptr(GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        plaza_test_folder_free (g_steal_pointer (&path));
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

char *
plaza_test_hash_file (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
}
