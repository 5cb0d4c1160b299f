/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-likeness-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-wording.h"

/* Two points within this are one door; within that, two readings of one town. */
#define SPOT_KM 0.5
#define NEAR_KM 25
/* Two meetings of one day begin at least so many minutes apart. */
#define OTHER_START 60

typedef enum { OTHER = -1, UNKNOWN, NEAR, EQUAL } Match;

/* How two events are alike, side by side. */
typedef struct
{
  Match title, day, place, start, contact, official, organization;
} Comparison;

/* Words without which a title says as much, in the languages of the program. */
static const char * const fillers[] = {
  "a", "an", "and", "at", "by", "con", "de", "del", "el", "en", "for", "in", "la", "las", "los", "of", "on", "our", "para",
  "por", "rep", "representative", "sen", "senator", "the", "to", "un", "una", "with", "y", NULL,
};

/* Calls @func for each word of @title that tells it from others; a hashtag is the campaign's, and in all of them. */
static void
likeness_each_word (const char *title,
                    void      (*func) (const char *word, gpointer data),
                    gpointer    data)
{
  g_autofree char *folded = plaza_text_fold (title);

  for (char *p = folded; *p != '\0';)
    {
      gsize length = 0;
      gboolean is_tag = *p == '#';
      char after;

      p += is_tag;
      while (p[length] != '\0' && (g_ascii_isalnum (p[length]) || (guchar) p[length] >= 128))
        length++;
      after = p[length];
      p[length] = '\0';
      if (length > 0 && !is_tag && !g_strv_contains (fillers, p))
        func (p, data);
      p += length + (after != '\0');
    }
}

static void
likeness_sign_word (const char *word,
                    gpointer    data)
{
  *(guint64 *) data |= G_GUINT64_CONSTANT (1) << (g_str_hash (word) * 0x9e3779b1u >> 26);
}

/* For the room.
 * Returns: a bit for each word of @title, of which different ones may share one */
guint64
plaza_likeness_sign (const char *title)
{
  guint64 sign = 0;

  likeness_each_word (title, likeness_sign_word, &sign);
  return sign;
}

static void
likeness_add_word (const char *word,
                   gpointer    data)
{
  g_hash_table_add (data, g_strdup (word));
}

static Match
likeness_match_titles (const char *one,
                       const char *other)
{
  g_autoptr(GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer word;
  guint shared = 0, least, most;

  likeness_each_word (one, likeness_add_word, words);
  likeness_each_word (other, likeness_add_word, others);
  least = MIN (g_hash_table_size (words), g_hash_table_size (others));
  most = MAX (g_hash_table_size (words), g_hash_table_size (others));
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    shared += g_hash_table_contains (others, word);

  if (least == 0)
    return UNKNOWN;
  if (shared == most)
    return EQUAL;

  /* One word that both have, "vigil", says little. */
  return shared >= 2 && shared * 3 >= least * 2 ? NEAR : OTHER;
}

static Match
likeness_match_days (const PlazaEventRecord *one,
                     const PlazaEventRecord *other)
{
  const char *first = plaza_event_record_first_date (one);
  const char *other_first = plaza_event_record_first_date (other);

  if (first == NULL || other_first == NULL)
    return UNKNOWN;
  if (strcmp (first, other_first) == 0)
    return EQUAL;

  return strcmp (first, plaza_event_record_last_date (other)) <= 0 && strcmp (other_first, plaza_event_record_last_date (one)) <= 0
         ? NEAR : OTHER;
}

static gboolean
likeness_same_text (const char *one,
                    const char *other)
{
  g_autofree char *folded = one != NULL ? plaza_text_fold (one) : NULL;
  g_autofree char *other_folded = other != NULL ? plaza_text_fold (other) : NULL;

  return folded != NULL && g_strcmp0 (folded, other_folded) == 0;
}

static Match
likeness_match_addresses (const PlazaPlace *one,
                          const PlazaPlace *other)
{
  if (likeness_same_text (one->address, other->address) || likeness_same_text (one->venue, other->venue))
    return EQUAL;

  /* Streets are written in many ways, and begin with a number. */
  if (one->address == NULL || other->address == NULL)
    return UNKNOWN;

  return g_ascii_isdigit (*one->address) && atoi (one->address) == atoi (other->address) ? EQUAL : OTHER;
}

static Match
likeness_match_places (const PlazaPlace *one,
                       const PlazaPlace *other)
{
  gboolean points = plaza_place_has_point (one) && plaza_place_has_point (other);
  double km = points ? plaza_place_distance_km (one->latitude, one->longitude, other->latitude, other->longitude) : -1;
  gboolean exact = points && one->precision == PLAZA_PRECISION_EXACT && other->precision == PLAZA_PRECISION_EXACT;
  gboolean same_zip = one->postal_code != NULL && other->postal_code != NULL && strncmp (one->postal_code, other->postal_code, 5) == 0;
  Match doors = likeness_match_addresses (one, other);

  if (km > NEAR_KM || (one->state != NULL && other->state != NULL && !points && !g_str_equal (one->state, other->state)))
    return OTHER;
  if ((exact && km <= SPOT_KM) || (doors == EQUAL && (same_zip || likeness_same_text (one->city, other->city))))
    return EQUAL;
  if (exact && doors == OTHER)
    return OTHER;

  return points || same_zip || likeness_same_text (one->city, other->city) ? NEAR : UNKNOWN;
}

static int
likeness_first_start (const PlazaEventRecord *event)
{
  const PlazaTimeslot *slot = event->timeslots->len > 0 ? g_ptr_array_index (event->timeslots, 0) : NULL;

  return slot != NULL ? slot->start : PLAZA_TIME_UNKNOWN;
}

static Match
likeness_match_starts (const PlazaEventRecord *one,
                       const PlazaEventRecord *other)
{
  int start = likeness_first_start (one);
  int other_start = likeness_first_start (other);

  if (start == PLAZA_TIME_UNKNOWN || other_start == PLAZA_TIME_UNKNOWN)
    return UNKNOWN;

  return start == other_start ? EQUAL : ABS (start - other_start) < OTHER_START ? NEAR : OTHER;
}

/* What tells two numbers apart, whatever stands between their digits. */
static char *
likeness_digits (const char *telephone)
{
  g_autofree char *plain = plaza_text_plain_digits (telephone);
  g_autoptr(GString) digits = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return g_strdup (digits->len > 10 ? digits->str + digits->len - 10 : digits->str);
}

static gboolean
likeness_share (GStrv   one,
                GStrv   other,
                char *(*make) (const char *text))
{
  for (guint i = 0; one[i] != NULL; i++)
    for (guint j = 0; other[j] != NULL; j++)
      {
        g_autofree char *a = make (one[i]);
        g_autofree char *b = make (other[j]);

        if (*a != '\0' && g_str_equal (a, b))
          return TRUE;
      }

  return FALSE;
}

static Match
likeness_match_lists (GStrv one,
                      GStrv other)
{
  if (one[0] == NULL || other[0] == NULL)
    return UNKNOWN;

  return likeness_share (one, other, plaza_text_fold) ? EQUAL : OTHER;
}

static Match
likeness_match_contacts (const PlazaEventRecord *one,
                         const PlazaEventRecord *other)
{
  if (likeness_share (one->contact_emails, other->contact_emails, plaza_text_fold) ||
      likeness_share (one->contact_telephones, other->contact_telephones, likeness_digits) ||
      likeness_same_text (one->contact_name, other->contact_name))
    return EQUAL;

  return (one->contact_emails[0] != NULL && other->contact_emails[0] != NULL) ||
         (one->contact_name != NULL && other->contact_name != NULL) ? OTHER : UNKNOWN;
}

static int
likeness_score (const Comparison *self)
{
  /* Other, unknown, near, equal. */
  static const int title[] = { -4, 0, 3, 4 }, day[] = { -9, 0, 1, 1 }, place[] = { -9, 0, 1, 3 }, start[] = { -3, 0, 0, 1 },
                   contact[] = { -3, 0, 0, 3 }, official[] = { -3, 0, 0, 2 }, organization[] = { -1, 0, 0, 1 };

  /* Two who call one meeting by other words are one house, one hour and one person to ask. */
  if (self->title < NEAR && self->place == EQUAL && self->contact == EQUAL && self->start == EQUAL)
    return PLAZA_LIKENESS_LEAST;

  return title[self->title + 1] + day[self->day + 1] + place[self->place + 1] + start[self->start + 1] +
         contact[self->contact + 1] + official[self->official + 1] + organization[self->organization + 1];
}

static char *
likeness_reason (const Comparison *self)
{
  g_autoptr(GPtrArray) reasons = g_ptr_array_new_null_terminated (6, NULL, TRUE);

  if (self->title >= NEAR)
    g_ptr_array_add (reasons, (gpointer) (self->title == EQUAL ? C_("likely the same", "same title") : C_("likely the same", "similar title")));
  if (self->day == EQUAL)
    g_ptr_array_add (reasons, (gpointer) C_("likely the same", "same day"));
  if (self->start == EQUAL)
    g_ptr_array_add (reasons, (gpointer) C_("likely the same", "same time"));
  if (self->place >= NEAR)
    g_ptr_array_add (reasons, (gpointer) (self->place == EQUAL ? C_("likely the same", "same place") : C_("likely the same", "same area")));
  if (self->contact == EQUAL)
    g_ptr_array_add (reasons, (gpointer) C_("likely the same", "same contact"));
  if (self->official == EQUAL)
    g_ptr_array_add (reasons, (gpointer) C_("likely the same", "same official"));

  return plaza_wording_list (NULL, (const char * const *) reasons->pdata);
}

/* For the room.
 * Returns: (transfer full) (nullable): how @other is like @event; NULL where it is another event */
PlazaLike *
plaza_likeness_compare (const PlazaEventRecord *event,
                        const PlazaEventRecord *other)
{
  Comparison self = {
    likeness_match_titles (event->title, other->title),
    likeness_match_days (event, other),
    likeness_match_places (&event->place, &other->place),
    likeness_match_starts (event, other),
    likeness_match_contacts (event, other),
    likeness_match_lists (event->officials, other->officials),
    likeness_match_lists (event->lead_organizations, other->lead_organizations),
  };
  int score = likeness_score (&self);
  PlazaLike *like;

  if (score < PLAZA_LIKENESS_LEAST)
    return NULL;

  like = g_new0 (PlazaLike, 1);
  like->uid = g_strdup (other->uid);
  like->score = score;
  like->is_sure = self.title == EQUAL && self.day == EQUAL && self.place >= NEAR && self.start != OTHER && self.contact != OTHER &&
                  self.official != OTHER && (self.place == EQUAL || self.start == EQUAL || self.contact == EQUAL);
  like->reason = likeness_reason (&self);
  return like;
}
